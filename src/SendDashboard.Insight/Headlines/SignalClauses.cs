namespace SendDashboard.Insight.Headlines;

/// <summary>Is it changing, or is it noise?</summary>
internal static class SignalClauses
{
    private static readonly HeadlineWords Words = HeadlineWords.Default;

    public static IEnumerable<string> Of(HeadlineFacts facts) =>
        facts is { Signal: { } signal, Latest.HasValue: true } ? [Clause(signal)] : [];

    private static string Clause(HeadlineSignal signal) => signal.Kind switch
    {
        SignalKind.TooFewPoints => Words.Clause("signal-too-few", ("needed", Digits(signal.Needed)), ("points", Digits(signal.Points))),
        SignalKind.CommonCause => Words.Clause(signal.JustEnded ? "signal-just-ended" : "signal-common"),
        SignalKind.NoTrend => Words.Clause("signal-no-trend", ("points", Digits(signal.Points)), ("periods", Periods(signal))),
        SignalKind.Improving => Because("signal-improving", signal),
        SignalKind.GettingWorse => Because("signal-worse", signal),
        SignalKind.HigherThanUsual => Because("signal-higher", signal),
        SignalKind.LowerThanUsual => Because("signal-lower", signal),
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal.Kind, "A signal has a kind."),
    };

    private static string Because(string key, HeadlineSignal signal)
    {
        var reason = signal.Shape switch
        {
            SignalShape.OutsideLimits => "because-outside",
            SignalShape.RunAbove => "because-above",
            SignalShape.RunBelow => "because-below",
            SignalShape.Rising => "because-rising",
            SignalShape.Falling => "because-falling",
            SignalShape.TwoOfThree => "because-two-of-three",
            SignalShape.Trend => "because-trend",
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal.Shape, "A signal has a shape."),
        };
        return Words.Clause(key, ("because", Words.Clause(reason, ("points", Digits(signal.Points)), ("periods", Periods(signal)))));
    }

    private static string Periods(HeadlineSignal signal) => signal.Points == 1 ? signal.PeriodWord : signal.PeriodWord + "s";

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
