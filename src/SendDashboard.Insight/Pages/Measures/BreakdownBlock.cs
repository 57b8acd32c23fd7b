using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One breakdown of the latest period that has it.</summary>
/// <param name="Dimension">What it is broken down by.</param>
/// <param name="Period">The period.</param>
/// <param name="Groups">Label and figure of each member, in the dimension's order, or the largest first where it has none.</param>
/// <param name="Whole">The figure of everybody; null for a mix, whose whole is 100%.</param>
public sealed record BreakdownBlock(
    Dimension Dimension, FigurePeriod Period, IReadOnlyList<(string Label, MeasureFigure Figure)> Groups, MeasureFigure? Whole)
{
    /// <summary>The latest year that has the breakdown, else the latest month.</summary>
    public static BreakdownBlock? Of(IReadOnlyList<MeasureFigure> figures, string area, Dimension dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        var own = figures.Where(figure => figure.Area == area).ToList();
        var broken = own.Where(figure => figure.Breakdown == dimension.Slug).ToList();
        if (broken.Count == 0)
        {
            return null;
        }

        var period = broken.OrderBy(figure => !figure.Period.IsMonth).ThenBy(figure => figure.Period).Last().Period;
        var groups = InOrder(broken.Where(figure => figure.Period.Matches(period)), dimension)
            .Select(figure => (dimension.LabelOf(figure.Member), figure));
        return new(dimension, period, [.. groups], own.FirstOrDefault(figure => figure.Breakdown.Length == 0 && figure.Period.Matches(period)));
    }

    // By what is shown: a hidden figure's place must not tell how large it is.
    private static IEnumerable<MeasureFigure> InOrder(IEnumerable<MeasureFigure> figures, Dimension dimension)
    {
        var order = dimension.Members.Select((member, index) => (member.Code, index)).ToDictionary(one => one.Code, one => one.index);
        return figures
            .OrderBy(figure => !dimension.Ordered && figure.Member == Dimension.Unknown)
            .ThenByDescending(figure => dimension.Ordered ? 0 : figure.Value.Value ?? double.NegativeInfinity)
            .ThenBy(figure => order.GetValueOrDefault(figure.Member, int.MaxValue))
            .ThenBy(figure => figure.Member, StringComparer.Ordinal);
    }
}
