using SendDashboard.Desk.Governance;
using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Pages.Governance;

/// <summary>What was unusual, in words. Unusual is not wrong: it is what to ask about.</summary>
internal static class UnusualWords
{
    public static string Sentence(UnusualAccess one) => $"{one.Name}, {FigureFormats.Date(one.Day)}: {Pattern(one)}";

    public static string Pattern(UnusualAccess one) => one.Pattern switch
    {
        "out-of-hours" => $"{GovernanceWords.Count(one.Times, "page", "pages")} outside 7am to 8pm on weekdays",
        "far-more-than-usual" => $"{GovernanceWords.Count(one.Times)} pages, far more than their usual day",
        "over-200-in-an-hour" => $"{GovernanceWords.Count(one.Times)} pages within an hour",
        "refusals" => $"{GovernanceWords.Count(one.Times)} refusals in a day",
        _ => $"large downloads: {GovernanceWords.Count(one.Times)} rows in a day",
    };
}
