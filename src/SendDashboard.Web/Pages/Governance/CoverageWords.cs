using SendDashboard.Desk.Governance;
using SendDashboard.Insight.Figures;
using SendDashboard.Web.Components.Content;

namespace SendDashboard.Web.Pages.Governance;

/// <summary>How a field is covered, in words.</summary>
internal static class CoverageWords
{
    public static string Standing(CoveredField field) => field switch
    {
        { Standing: "covered", Until: { } last } => $"Covered to {FigureFormats.Date(last)}",
        { Standing: "covered" } => "Covered",
        { Standing: "not-used" } => "Covered but not used",
        _ => "Not covered",
    };

    public static TagMeaning Meaning(CoveredField field) => field.Standing switch
    {
        "covered" => TagMeaning.Better,
        "not-used" => TagMeaning.Neutral,
        _ => TagMeaning.Worse,
    };

    /// <summary>What follows from it, where something does.</summary>
    public static string Follows(CoveredField field) => field switch
    {
        { Standing: "not-covered", Arrives: true } => "Files bring it; it is dropped before anything is kept",
        { Standing: "not-covered" } => "Neither read nor kept",
        { Standing: "not-used", Meaning: "" } => "No contract has it",
        { Standing: "not-used" } => "Nothing is loaded under it",
        _ => "Read and kept",
    };
}
