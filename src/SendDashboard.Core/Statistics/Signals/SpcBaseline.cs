namespace SendDashboard.Core.Statistics.Signals;

/// <summary>The points that limits rest on, and their spread.</summary>
internal static class SpcBaseline
{
    /// <summary>Three standard deviations of a normal process, in mean moving ranges (3 / 1.128), as the NHS rounds it.</summary>
    internal const double ReachOfRanges = 2.66;

    /// <summary>A mean moving range over the standard deviation, for two neighbours.</summary>
    internal const double RangeOfTwo = 1.128;

    /// <summary>A moving range of so many mean moving ranges is an outlier (D4 of the tables, for two neighbours).</summary>
    private const double ScreenFrom = 3.267;

    /// <summary>How many points of a part the baseline spans, up to and with the last one that is counted.</summary>
    internal static int Span(IEnumerable<double?> values, int? points)
    {
        var (span, at, present) = (0, 0, 0);
        foreach (var value in values)
        {
            at++;
            if (value is not null)
            {
                (span, present) = (at, present + 1);
                if (present == points)
                {
                    break;
                }
            }
        }

        return span;
    }

    /// <summary>The mean moving range, a gap having none on either side; null without two neighbours.</summary>
    internal static double? MeanRange(IReadOnlyList<double?> values, bool screen)
    {
        double[] ranges = [.. values.Zip(values.Skip(1), (a, b) => Math.Abs((b - a) ?? double.NaN)).Where(double.IsFinite)];
        if (ranges.Length == 0)
        {
            return null;
        }

        var mean = ranges.Average();
        return screen && mean > 0 ? ranges.Where(range => range < ScreenFrom * mean).Average() : mean;
    }
}
