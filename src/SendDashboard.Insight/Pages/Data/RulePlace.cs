namespace SendDashboard.Insight.Pages.Data;

/// <summary>One place where a rule applies.</summary>
/// <param name="Extract">The feed.</param>
/// <param name="Feed">Its name.</param>
/// <param name="Agency">Slug of the agency that sends it.</param>
/// <param name="Table">Table of the contract.</param>
/// <param name="Field">Field, or fields with commas; null for whole rows.</param>
/// <param name="Code">The rule.</param>
/// <param name="Severity">error or query.</param>
/// <param name="Scope">cell, row or table.</param>
/// <param name="Source">Where it is from; empty when nobody has said.</param>
/// <param name="FirstYear">First year it holds in.</param>
/// <param name="LastYear">Last year it holds in.</param>
/// <param name="Breaks">Made-up rows that break it, as JSON by table.</param>
/// <param name="Passes">Made-up rows that do not.</param>
public sealed record RulePlace(
    string Extract, string Feed, string Agency, string Table, string? Field, string Code, string Severity, string Scope, string Source,
    short? FirstYear, short? LastYear, string? Breaks, string? Passes)
{
    /// <summary>The years in words.</summary>
    public string Years => (FirstYear, LastYear) switch
    {
        ({ } first, { } last) => $"{first} to {last}",
        ({ } first, null) => $"From {first}",
        (null, { } last) => $"To {last}",
        _ => "Every year",
    };
}
