using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Components.Charts;

/// <summary>A trend as drawn and as tabled: both are made of these rows and no others.</summary>
public sealed record TrendModel(string Id, string Title, string Subtitle, string Source, FigureUnit Unit, IReadOnlyList<TrendPoint> Points)
{
    public ControlLimits? Limits { get; init; }

    public double? Target { get; init; }

    public string NumeratorHeading { get; init; } = "Number";

    public string DenominatorHeading { get; init; } = "Out of";

    public bool HasHidden => Points.Any(point => point.Value.State == FigureState.Hidden);

    /// <summary>Every value the vertical axis must hold.</summary>
    public IEnumerable<double> Extent()
    {
        foreach (var point in Points.Where(point => point.Value.HasValue))
        {
            yield return point.Value.Value!.Value;
            yield return point.Lower ?? point.Value.Value.Value;
            yield return point.Upper ?? point.Value.Value.Value;
        }

        if (Limits is { } limits)
        {
            yield return limits.Lower;
            yield return limits.Upper;
        }

        if (Target is { } target)
        {
            yield return target;
        }
    }
}
