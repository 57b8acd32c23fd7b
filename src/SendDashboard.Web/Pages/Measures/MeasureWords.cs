using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Headlines;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Pages;
using SendDashboard.Insight.Pages.Measures;
using SendDashboard.Web.Components.Content;

namespace SendDashboard.Web.Pages.Measures;

/// <summary>The words of a measure that more than one page says.</summary>
internal static class MeasureWords
{
    public static string Section(MeasureSection section) => section == MeasureSection.LocalNeed ? "Local need" : "Quality and outcomes";

    public static string SectionAddress(MeasureSection section) => section == MeasureSection.LocalNeed ? "/local-need" : "/quality-and-outcomes";

    /// <summary>The line above a measure's name: which section, and which question of Results Based Accountability it answers.</summary>
    public static string Caption(Measure measure) => measure.Section == MeasureSection.LocalNeed
        ? "Section A · Local need"
        : $"Section B · {Quadrant(measure)}";

    public static string Quadrant(Measure measure) => measure.Kind == MeasureKind.Indicator ? "Whole population" : measure.Quadrant switch
    {
        MeasureQuadrant.HowMuch => "How much did we do?",
        MeasureQuadrant.HowWell => "How well did we do it?",
        _ => "Is anyone better off?",
    };

    public static string Kind(Measure measure) => measure.Kind == MeasureKind.Indicator
        ? "An indicator: it describes a whole population"
        : "A performance measure: it describes the work of services";

    public static string Polarity(Polarity polarity) => polarity switch
    {
        Core.Statistics.Polarity.HigherIsBetter => "Higher is better",
        Core.Statistics.Polarity.LowerIsBetter => "Lower is better",
        _ => "Neither direction is better",
    };

    public static string Target(TargetOutlook outlook) => outlook switch
    {
        TargetOutlook.WillUsuallyMeet => "Will usually meet the target",
        TargetOutlook.WillUsuallyMiss => "Will usually miss the target",
        TargetOutlook.HitOrMiss => "Hit or miss",
        TargetOutlook.Met => "Met in the latest period",
        TargetOutlook.Missed => "Not met in the latest period",
        _ => "Too early to say",
    };

    public static TagMeaning TargetMeaning(TargetOutlook outlook) => outlook switch
    {
        TargetOutlook.WillUsuallyMeet or TargetOutlook.Met => TagMeaning.Better,
        TargetOutlook.WillUsuallyMiss or TargetOutlook.Missed => TagMeaning.Worse,
        TargetOutlook.HitOrMiss => TagMeaning.Similar,
        _ => TagMeaning.Neutral,
    };

    /// <summary>How the area stands against another, in one or two words; nothing when it cannot be said.</summary>
    public static string? Judged(Judgement judgement) => judgement switch
    {
        Judgement.Better => "This area is better",
        Judgement.Worse => "This area is worse",
        Judgement.Higher => "This area is higher",
        Judgement.Lower => "This area is lower",
        Judgement.Similar => "About the same",
        _ => null,
    };

    public static TagMeaning JudgedMeaning(Judgement judgement) => judgement switch
    {
        Judgement.Better => TagMeaning.Better,
        Judgement.Worse => TagMeaning.Worse,
        Judgement.Similar => TagMeaning.Similar,
        _ => TagMeaning.Direction,
    };

    /// <summary>Where a figure comes from; of a local one, whose files.</summary>
    public static string Source(string source, MeasureView view) => source switch
    {
        "local" => LocalFeeds(view) is { Count: > 0 } feeds ? string.Join(", ", feeds) : "Agencies’ files",
        "published" => "Published release",
        "stated" => "Published figure, entered by hand",
        _ => "",
    };

    private static List<string> LocalFeeds(MeasureView view) =>
        [.. view.Sources.Where(source => source.Agreement is not null).Select(source => $"{AgencyNames.Of(source.Agency)} ({source.Feed})").Distinct()];
}
