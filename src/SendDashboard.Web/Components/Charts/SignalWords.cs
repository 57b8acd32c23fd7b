using SendDashboard.Insight.Headlines;
using SendDashboard.Web.Components.Content;

namespace SendDashboard.Web.Components.Charts;

/// <summary>The word shown for a signal, and the tag it is shown in.</summary>
public static class SignalWords
{
    public static string Of(SignalKind signal) => signal switch
    {
        SignalKind.Improving => "Improving",
        SignalKind.GettingWorse => "Getting worse",
        SignalKind.HigherThanUsual => "Higher than usual",
        SignalKind.LowerThanUsual => "Lower than usual",
        SignalKind.CommonCause => "No significant change",
        SignalKind.NoTrend => "No steady trend",
        _ => "Not enough points yet",
    };

    public static TagMeaning Meaning(SignalKind signal) => signal switch
    {
        SignalKind.Improving => TagMeaning.Better,
        SignalKind.GettingWorse => TagMeaning.Worse,
        SignalKind.HigherThanUsual or SignalKind.LowerThanUsual => TagMeaning.Direction,
        _ => TagMeaning.Neutral,
    };
}
