namespace SendDashboard.Etl.Contracts;

/// <summary>What is asked of a single cell. Names follow Frictionless Table Schema constraints.</summary>
/// <param name="Required">An empty cell is an error.</param>
/// <param name="MinLength">Fewest characters of a text.</param>
/// <param name="MaxLength">Most characters of a text.</param>
/// <param name="Minimum">Smallest number.</param>
/// <param name="Maximum">Largest number.</param>
/// <param name="Earliest">Earliest date.</param>
/// <param name="NotFuture">A date after the delivery's as-at date is an error.</param>
/// <param name="MinimumAge">Youngest age in completed years on the as-at date, for a date of birth.</param>
/// <param name="MaximumAge">Oldest age in completed years on the as-at date, for a date of birth.</param>
public sealed record FieldRules(
    bool Required = false,
    int? MinLength = null,
    int? MaxLength = null,
    decimal? Minimum = null,
    decimal? Maximum = null,
    DateOnly? Earliest = null,
    bool NotFuture = false,
    int? MinimumAge = null,
    int? MaximumAge = null);
