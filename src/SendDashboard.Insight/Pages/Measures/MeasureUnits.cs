using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>How a measure's values are written.</summary>
public static class MeasureUnits
{
    public static FigureUnit FigureUnit(this Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Type switch
        {
            MeasureType.Proportion or MeasureType.Share => Figures.FigureUnit.Percent,
            MeasureType.Rate => measure.Per == 10_000 ? Figures.FigureUnit.PerTenThousand : Figures.FigureUnit.PerThousand,
            _ => Figures.FigureUnit.Count,
        };
    }

    /// <summary>The words after a value: "plans", "per 1,000 aged 0 to 25"; nothing after a percentage.</summary>
    public static string? UnitWords(this Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Unit == "%" ? null : measure.Unit;
    }
}
