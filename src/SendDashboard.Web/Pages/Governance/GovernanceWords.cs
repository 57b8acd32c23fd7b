using SendDashboard.Desk.Governance;
using SendDashboard.Insight.Figures;
using SendDashboard.Web.Components.Content;

namespace SendDashboard.Web.Pages.Governance;

/// <summary>The words that more than one governance page says.</summary>
internal static class GovernanceWords
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Where an agreement stands, in a word or two.</summary>
    public static string Standing(Agreement agreement) => agreement.Standing switch
    {
        "in-force" => "In force",
        "interim" => "Interim",
        "draft" => "Draft",
        "not-begun" => "Not begun",
        "ended" => "Ended",
        "no-tier-1" => "No Tier 1",
        "not-a-party" => "Not a party",
        "tier-1-closed" => "Tier 1 not in force",
        _ => "Not known",
    };

    public static TagMeaning Meaning(Agreement agreement) => agreement switch
    {
        { InForce: true, DaysLeft: <= 90 } => TagMeaning.Similar,
        { InForce: true } => TagMeaning.Better,
        { Standing: "draft" or "not-begun" } => TagMeaning.Neutral,
        _ => TagMeaning.Worse,
    };

    /// <summary>What is wrong with a Tier 2 that cannot stand; nothing when it can.</summary>
    public static string? Error(Agreement agreement) => agreement.Standing switch
    {
        "no-tier-1" => $"“{agreement.Title}” hangs from no Tier 1 agreement{(agreement.RestsOn is { } named ? $": {named} is not on record" : "")}. Nothing may be loaded or shown under it.",
        "not-a-party" => $"“{agreement.Title}” hangs from “{agreement.RestsOnTitle}”, which does not name {Agency(agreement.Agency)} as a party. Nothing may be loaded or shown under it.",
        "tier-1-closed" => $"“{agreement.Title}” hangs from “{agreement.RestsOnTitle}”, which is not in force. Nothing may be loaded or shown under it.",
        _ => null,
    };

    public static string DaysLeft(Agreement agreement) => agreement switch
    {
        { InForce: false } => "None",
        { DaysLeft: null } => "No end is set",
        { DaysLeft: 0 } => "Today is the last day",
        { DaysLeft: 1 } => "1 day",
        { DaysLeft: { } days } => $"{FigureFormats.Number(days, FigureUnit.Count)} days",
    };

    public static string Date(DateOnly? day) => day is { } date ? FigureFormats.Date(date) : "No end is set";

    public static string Instant(DateTime utc) => FigureFormats.Time(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    /// <summary>Never a blank cell: what is not there is said.</summary>
    public static string Or(string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text;

    public static string Count(long number) => FigureFormats.Number(number, FigureUnit.Count);

    public static string Count(long number, string one, string many) => $"{Count(number)} {(number == 1 ? one : many)}";

    public static string Agency(string slug) => slug.Length == 0 ? "" : Insight.Pages.AgencyNames.Of(slug);

    public static string Agencies(IEnumerable<string> slugs) => string.Join(", ", slugs.Select(Agency));

    /// <summary>How much harm a field could do.</summary>
    public static string Sensitivity(string word) => word switch
    {
        "none" => "Says nothing of a person",
        "record-id" => "Record number",
        "personal" => "Personal",
        "identifying" => "Identifying",
        "special-category" => "Special category",
        _ => "Not said",
    };

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), London).DateTime);
}
