using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Components.Charts;

/// <summary>Where an axis starts, in words. The wide and the narrow drawing have steps of their own, so they may start at different values.</summary>
/// <param name="Size">The drawing it is about; null when it holds for both.</param>
/// <param name="Text">"The axis starts at 40%."</param>
public sealed record AxisNote(ChartSize? Size, string Text)
{
    /// <summary>The notes of a chart: none for an axis that starts at nought.</summary>
    public static IReadOnlyList<AxisNote> Of(Func<ChartSize, LinearScale> scale, FigureUnit unit)
    {
        var starts = ChartSize.Both.Select(size => (Size: size, scale(size).Low)).ToList();
        return starts.DistinctBy(start => start.Low).Count() == 1
            ? [.. starts.Take(1).Where(start => start.Low != 0).Select(start => new AxisNote(null, Said(start.Low, unit)))]
            : [.. starts.Where(start => start.Low != 0).Select(start => new AxisNote(start.Size, Said(start.Low, unit)))];
    }

    private static string Said(double low, FigureUnit unit) => $"The axis starts at {Svg.Tick(low, unit)}.";
}
