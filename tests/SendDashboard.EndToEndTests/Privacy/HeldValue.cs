namespace SendDashboard.EndToEndTests.Privacy;

/// <summary>One current value of the home area as it was worked out, and whether the partnership may see it.</summary>
internal sealed record HeldValue(
    string Breakdown, string Member, string PeriodKind, DateOnly PeriodStart, DateOnly PeriodEnd, decimal? Numerator, decimal? Denominator, decimal? Value, bool Hidden, decimal? ShownNumerator)
{
    /// <summary>By the census day of its year a day reads as its month.</summary>
    public string Text => PeriodKind switch
    {
        "calendar-year" => $"{PeriodStart.Year}",
        "month" => PeriodStart.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")),
        _ when PeriodStart.Month == 1 => PeriodStart.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")),
        _ => PeriodStart.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")),
    };
}
