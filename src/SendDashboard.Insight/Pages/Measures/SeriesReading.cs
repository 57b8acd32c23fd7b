using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Signals;
using SendDashboard.Insight.Headlines;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>What a series says: a control chart for months, a trend test for years.</summary>
/// <param name="Points">The meaning of each point, in the order of the series.</param>
/// <param name="Latest">The signal of the last point; null when no test is possible.</param>
/// <param name="Chart">The control chart of a monthly series.</param>
public sealed record SeriesReading(IReadOnlyList<SignalKind> Points, HeadlineSignal? Latest, SpcChart? Chart)
{
    /// <summary>Reads a series, oldest first.</summary>
    public static SeriesReading Of(IReadOnlyList<MeasureFigure> series, Polarity polarity, bool monthly)
    {
        ArgumentNullException.ThrowIfNull(series);
        return monthly ? ByMonth(series, polarity) : ByYear(series, polarity);
    }

    private static SeriesReading ByMonth(IReadOnlyList<MeasureFigure> series, Polarity polarity)
    {
        var shown = series.Count(figure => figure.Value.HasValue);
        var drawn = Spc.Classify([.. series.Select(figure => figure.Value.Value)]);
        var chart = drawn.Limits is null ? null : drawn;
        if (chart is null || shown < SpcChart.Settled)
        {
            return new([.. series.Select(_ => SignalKind.TooFewPoints)], new(SignalKind.TooFewPoints, Points: shown, Needed: SpcChart.Settled), chart);
        }

        var kinds = chart.Points.Select(point => Kind(point.Meaning(polarity))).ToList();
        return new(kinds, MonthSignal(chart, kinds), chart);
    }

    private static HeadlineSignal? MonthSignal(SpcChart chart, List<SignalKind> kinds)
    {
        var last = chart.Points[^1];
        if (last.Value is null)
        {
            return null;
        }

        if (kinds[^1] == SignalKind.CommonCause)
        {
            var before = kinds.Count > 1 ? kinds[^2] : SignalKind.NotSet;
            return new(SignalKind.CommonCause) { JustEnded = before is not (SignalKind.CommonCause or SignalKind.NotSet) };
        }

        var (shape, points) = SpcShapes.Of(chart);
        return new(kinds[^1], shape, points);
    }

    private static SeriesReading ByYear(IReadOnlyList<MeasureFigure> series, Polarity polarity)
    {
        var tested = UnbrokenYears(series);
        var none = series.Select(_ => SignalKind.NotSet).ToList();
        if (tested.Count == 0)
        {
            return new(none, null, null);
        }

        if (tested.Count < Trend.Points)
        {
            return new(none, new(SignalKind.TooFewPoints, Points: tested.Count, Needed: Trend.Points, PeriodWord: "year"), null);
        }

        var trend = Trend.FivePoint([.. tested.Select(figure => (figure.Value.Value!.Value, figure.Interval!.Value))]);
        if (trend.Direction == TrendDirection.NotSet)
        {
            return new(none, null, null);
        }

        // The test is of the series: no single year of it has a meaning of its own, as a month on a control chart has.
        var kind = trend.Direction == TrendDirection.NoChange ? SignalKind.NoTrend : Kind(trend.Meaning(polarity));
        return new(none, new(kind, SignalShape.Trend, Trend.Points, PeriodWord: "year"), null);
    }

    /// <summary>The last years that follow each other, each with limits: the trend test takes its points to be a year apart.</summary>
    private static List<MeasureFigure> UnbrokenYears(IReadOnlyList<MeasureFigure> series) =>
        [.. series.Reverse()
            .TakeWhile((figure, back) => figure is { Value.Value: not null, Interval: not null } && figure.Period.Start.Year == series[^1].Period.Start.Year - back)
            .Reverse()];

    private static SignalKind Kind(Judgement meaning) => meaning switch
    {
        Judgement.Better => SignalKind.Improving,
        Judgement.Worse => SignalKind.GettingWorse,
        Judgement.Higher => SignalKind.HigherThanUsual,
        Judgement.Lower => SignalKind.LowerThanUsual,
        Judgement.Similar => SignalKind.CommonCause,
        _ => SignalKind.NotSet,
    };
}
