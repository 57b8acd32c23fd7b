using System.Globalization;
using System.Text;
using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>The download of a measure: numbers pure, markers in a column of their own, <c>[c]</c> in place of what is hidden.</summary>
public sealed class MeasureCsv(MeasureCatalogue catalogue, ValuesQuery values, HomeArea home)
{
    private const string Heading =
        "measure,name,area_code,area_name,period_kind,period,breakdown,member,unit,numerator,denominator,value,lower_95,upper_95,flag,source";

    /// <summary>The file; null when there is no such measure.</summary>
    public async Task<MeasureCsvFile?> FindAsync(string slug, string? area, CancellationToken cancellationToken)
    {
        if (catalogue.Find(slug) is not { } measure)
        {
            return null;
        }

        var known = await values.FindAreasAsync([area ?? home.Code], cancellationToken);
        var of = known.Count > 0 ? known[0] : new Area(home.Code, home.Code, "authority", null, false);
        var figures = await values.FiguresAsync([slug], [of.Code], cancellationToken);
        var text = new StringBuilder(Heading).Append("\r\n");
        foreach (var figure in figures.OrderBy(one => one.Breakdown, StringComparer.Ordinal).ThenBy(one => one.Member, StringComparer.Ordinal).ThenBy(one => one.Period))
        {
            text.Append(CsvText.Row(Cells(measure, of, figure)));
        }

        return new MeasureCsvFile($"{slug}-{of.Code}.csv", text.ToString(), figures.Count, figures.All(figure => figure.Source != "local"));
    }

    private IEnumerable<string> Cells(Measure measure, Area area, MeasureFigure figure)
    {
        var unit = measure.FigureUnit();
        return
        [
            measure.Slug, measure.Name, area.Code, area.Name, figure.Period.Kind, figure.Period.Csv, figure.Breakdown,
            figure.Breakdown.Length == 0 ? "" : catalogue.Dimensions[figure.Breakdown].LabelOf(figure.Member), measure.Unit,
            FigureFormats.Csv(figure.Numerator, FigureUnit.Count), FigureFormats.Csv(figure.Denominator, FigureUnit.Count),
            FigureFormats.Csv(figure.Value, unit), Limit(figure, figure.Lower, unit), Limit(figure, figure.Upper, unit),
            Shorthand.Of(figure.Value.State).Marker, figure.Source,
        ];
    }

    private static string Limit(MeasureFigure figure, double? limit, FigureUnit unit) => limit is { } value
        ? value.ToString("0.0", CultureInfo.InvariantCulture)
        : figure.Value.State == FigureState.Hidden ? FigureFormats.Csv(Figure.Hidden, unit) : FigureFormats.Csv(Figure.NotApplicable, unit);
}
