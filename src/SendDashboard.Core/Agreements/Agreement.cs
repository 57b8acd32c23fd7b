namespace SendDashboard.Core.Agreements;

/// <summary>
/// One information sharing agreement. Tier 1 is the overarching one signed by all partners; Tier 2 details specific data
/// and rests on a Tier 1. Tier says nothing about granularity: both are facts of their own.
/// </summary>
/// <param name="Slug">Short name, such as <c>t2-education-sen2</c>.</param>
/// <param name="Tier">1 or 2.</param>
/// <param name="Title">Title as signed.</param>
/// <param name="Agency">Agency that shares under a Tier 2; null for a Tier 1, which names its <paramref name="Parties"/>.</param>
/// <param name="Parties">Agencies that signed.</param>
/// <param name="RestsOn">Tier 1 that a Tier 2 rests on.</param>
/// <param name="Granularity">person or aggregate.</param>
/// <param name="StartsOn">First day in force.</param>
/// <param name="EndsOn">Last day in force; null when open-ended.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Purpose">What the data may be used for, in words.</param>
/// <param name="LawfulBasis">Lawful bases and conditions relied on.</param>
/// <param name="Covers">What a Tier 2 allows, by extract.</param>
public sealed record Agreement(
    string Slug,
    int Tier,
    string Title,
    string? Agency,
    IReadOnlyList<string> Parties,
    string? RestsOn,
    string Granularity,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    AgreementStatus Status,
    string Purpose,
    IReadOnlyList<string> LawfulBasis,
    IReadOnlyList<AgreedFields> Covers)
{
    /// <summary>True when it is signed (in full or in outline) and the day is not before its first or after its last.</summary>
    public bool InForceOn(DateOnly day) =>
        Status is AgreementStatus.InForce or AgreementStatus.Interim && day >= StartsOn && (EndsOn is not { } end || day <= end);

    /// <summary>What it allows of an extract, or null when it does not name it.</summary>
    public AgreedFields? Covering(string extract) =>
        Covers.FirstOrDefault(c => string.Equals(c.Extract, extract, StringComparison.Ordinal));
}
