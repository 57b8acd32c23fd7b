using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Pages.Data;
using SendDashboard.Web.Components.Content;

namespace SendDashboard.Web.Pages.Data;

/// <summary>The words of a feed that more than one page says.</summary>
internal static class SourceWords
{
    public static string AddressOf(string extract) => $"/data/sources/{extract}";

    /// <summary>Whether it may be loaded, and until when.</summary>
    public static string Standing(Source source) => source switch
    {
        { Basis: "open-licence" } => "Open data: no agreement is needed",
        { IsOpen: true, Until: { } until } => $"Covered to {FigureFormats.Date(until)}",
        { IsOpen: true } => "Covered",
        { Agreement: null } => "No agreement covers it: it is not loaded",
        _ => "No agreement in force covers it: it is not loaded",
    };

    public static TagMeaning Meaning(Source source) => source.IsOpen ? TagMeaning.Better : TagMeaning.Worse;

    /// <summary>What a later file does to an earlier one.</summary>
    public static string Kind(string kind) => kind switch
    {
        "feed" => "Each record counts as the latest file has it; earlier files go on counting for the rest",
        "cumulative" => "A later file of the same year takes the place of the earlier ones",
        "snapshot" => "A later file of the same day takes the place of the earlier one",
        _ => "A later file of the same period takes the place of the earlier one",
    };

    /// <summary>Where the period comes from.</summary>
    public static string Period(string source) => source switch
    {
        "header-field" => "A field of the file’s heading says it",
        "column" => "A column of its rows says it",
        "filename" => "The name of the file says it",
        _ => "Whoever loads the file says it",
    };

    public static string Type(SourceField field) => field.Type switch
    {
        "integer" or "big-integer" => "Whole number",
        "year" => "Year, as 2026",
        "number" or "figure" => "Number",
        "date" => $"Date, as {string.Join(" or ", field.Formats.Distinct())}",
        "boolean" => "Yes or no",
        "code" => "A code",
        "code-set" => "Codes",
        "upn" => "Unique pupil number",
        "uln" => "Unique learner number",
        "nhs-number" => "NHS number",
        "postcode" => "Postcode",
        _ => "Text",
    };

    public static string Need(SourceField field) => field.Required ? "Must be filled" : field.MayBeAbsent ? "Column may be left out" : "May be empty";

    public static string Sensitivity(string sensitivity) => sensitivity switch
    {
        "none" => "About nobody",
        "record-id" => "Number of a record",
        "personal" => "Personal",
        "identifying" => "Identifies a person",
        "special-category" => "Special category",
        _ => sensitivity,
    };

    /// <summary>Whether the agreement covers a field.</summary>
    public static string Covered(SourceField field) => field.Standing switch
    {
        null => "None is needed",
        "not-covered" => "Not covered: neither read nor kept",
        "not-used" => "Covered; nothing is loaded yet",
        _ => "Covered",
    };
}
