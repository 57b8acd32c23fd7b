using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Headlines;

/// <summary>Can we expect to hit the target?</summary>
internal static class TargetClauses
{
    private static readonly HeadlineWords Words = HeadlineWords.Default;

    public static IEnumerable<string> Of(HeadlineFacts facts)
    {
        if (facts is not { Target: { } target, Latest.HasValue: true })
        {
            yield break;
        }

        var value = FigureFormats.Number(target.Value, facts.Unit);
        if (target.By is { } by)
        {
            yield return Words.Clause("target-ahead", ("target", value), ("by", FigureFormats.Date(by)));
        }

        if (Key(target.Outlook) is { } key)
        {
            yield return Words.Clause(key, ("target", value));
        }
    }

    private static string? Key(TargetOutlook outlook) => outlook switch
    {
        TargetOutlook.WillUsuallyMeet => "target-meet",
        TargetOutlook.WillUsuallyMiss => "target-miss",
        TargetOutlook.HitOrMiss => "target-either",
        TargetOutlook.Met => "target-met",
        TargetOutlook.Missed => "target-missed",
        _ => null,
    };
}
