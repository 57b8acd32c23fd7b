using SendDashboard.Core.Statistics.Signals;
using SendDashboard.Insight.Headlines;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Names the pattern behind the last point's signal, and how long it has run.</summary>
internal static class SpcShapes
{
    /// <summary>The plainest of the patterns the last point is part of.</summary>
    public static (SignalShape Shape, int Points) Of(SpcChart chart)
    {
        var last = chart.Points[^1];
        if (last.Signals.HasFlag(SpcSignals.Shift))
        {
            return (last.IsHigh ? SignalShape.RunAbove : SignalShape.RunBelow, FromEnd(chart, point => point.Value > point.Centre == last.IsHigh));
        }

        if (last.Signals.HasFlag(SpcSignals.OutsideLimits))
        {
            return (SignalShape.OutsideLimits, 1);
        }

        return last.Signals.HasFlag(SpcSignals.Run)
            ? (last.IsHigh ? SignalShape.Rising : SignalShape.Falling, Steps(chart, last.IsHigh))
            : (SignalShape.TwoOfThree, 2);
    }

    private static int FromEnd(SpcChart chart, Func<SpcPoint, bool> holds) =>
        chart.Points.Skip(chart.Parts[^1].From).Reverse().TakeWhile(point => point.Value is not null && holds(point)).Count();

    private static int Steps(SpcChart chart, bool rising)
    {
        var steps = 0;
        for (var i = chart.Points.Count - 1; i > chart.Parts[^1].From && chart.Points[i].Value is { } value && chart.Points[i - 1].Value is { } before; i--)
        {
            if (value == before || value > before != rising)
            {
                break;
            }

            steps++;
        }

        return steps;
    }
}
