using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Signals;
using SendDashboard.Insight.Headlines;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>The target, and whether it can be expected to be met: from settled control limits, else from the latest figure alone.</summary>
/// <param name="Value">In the measure's unit.</param>
/// <param name="Label">Who says so.</param>
/// <param name="Outlook">Whether it can be expected to be met.</param>
public sealed record TargetReading(double Value, string Label, TargetOutlook Outlook)
{
    public static TargetReading? Of(Measure measure, MeasureFigure? latest, SpcChart? chart)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (measure.Target is not { } target || (latest is not null && latest.Period.End < target.From))
        {
            return null;
        }

        var value = (double)target.Value;
        var outlook = chart is { Limits.IsTrial: false } settled
            ? Expected(settled.Assure(value, measure.Polarity))
            : Now(latest?.Value.Value, value, measure.Polarity);
        return new(value, target.Label, outlook);
    }

    private static TargetOutlook Expected(Assurance assurance) => assurance switch
    {
        Assurance.WillUsuallyMeet => TargetOutlook.WillUsuallyMeet,
        Assurance.WillUsuallyMiss => TargetOutlook.WillUsuallyMiss,
        Assurance.HitOrMiss => TargetOutlook.HitOrMiss,
        _ => TargetOutlook.NotSet,
    };

    private static TargetOutlook Now(double? latest, double target, Polarity polarity) => (latest, polarity) switch
    {
        (null, _) or (_, Polarity.NotSet or Polarity.NoJudgement) => TargetOutlook.NotSet,
        _ => (polarity == Polarity.HigherIsBetter ? latest >= target : latest <= target) ? TargetOutlook.Met : TargetOutlook.Missed,
    };
}
