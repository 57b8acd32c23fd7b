using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Components.Charts;

/// <summary>Rows compared with each other, as drawn and as tabled.</summary>
public sealed record RowModel(string Id, string Title, string Subtitle, string Source, FigureUnit Unit, IReadOnlyList<DotRow> Rows)
{
    /// <summary>Heading of the first column: "Age", "Area".</summary>
    public string RowHeading { get; init; } = "Group";

    public string NumeratorHeading { get; init; } = "Number";

    public string DenominatorHeading { get; init; } = "Out of";

    /// <summary>A line to read the rows against, with its name: "England", "All".</summary>
    public (string Name, double Value)? Reference { get; init; }

    public bool HasHidden => Rows.Any(row => row.Value.State == FigureState.Hidden);

    public IEnumerable<double> Extent()
    {
        foreach (var row in Rows.Where(row => row.Value.HasValue))
        {
            yield return row.Value.Value!.Value;
            yield return row.Lower ?? row.Value.Value.Value;
            yield return row.Upper ?? row.Value.Value.Value;
        }

        if (Reference is { } reference)
        {
            yield return reference.Value;
        }
    }
}
