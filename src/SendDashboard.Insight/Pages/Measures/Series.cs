using SendDashboard.Core.Periods;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>The figures of one area and one member in one rhythm, oldest first, months without a figure put in.</summary>
public static class Series
{
    /// <summary>Of the monthly figures, or of the others.</summary>
    public static IReadOnlyList<MeasureFigure> Of(IEnumerable<MeasureFigure> figures, string area, string breakdown, string member, bool monthly)
    {
        var found = figures
            .Where(figure => figure.Area == area && figure.Breakdown == breakdown && figure.Member == member && figure.Period.IsMonth == monthly)
            .OrderBy(figure => figure.Period)
            .ToList();
        return monthly ? WithEveryMonth(found) : found;
    }

    private static List<MeasureFigure> WithEveryMonth(List<MeasureFigure> found)
    {
        var whole = new List<MeasureFigure>();
        foreach (var figure in found)
        {
            while (whole.Count > 0 && whole[^1].Period.Start.AddMonths(1) < figure.Period.Start)
            {
                var next = whole[^1].Period.Start.AddMonths(1);
                var month = Period.Month(next.Year, next.Month);
                whole.Add(MeasureFigure.Missing(figure, new FigurePeriod("month", month.Start, month.End)));
            }

            whole.Add(figure);
        }

        return whole;
    }
}
