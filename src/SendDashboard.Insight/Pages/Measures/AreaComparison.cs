using SendDashboard.Core.Statistics;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>The area beside England, its region and similar areas, in one period.</summary>
/// <param name="Own">Our figure that is compared.</param>
/// <param name="Areas">Everyone, our own area included.</param>
/// <param name="Basis">How the similar areas were chosen; null without any.</param>
public sealed record AreaComparison(MeasureFigure Own, IReadOnlyList<ComparedArea> Areas, string? Basis)
{
    public ComparedArea? Country => Areas.FirstOrDefault(area => area.As == ComparedAs.Country);

    public ComparedArea? Region => Areas.FirstOrDefault(area => area.As == ComparedAs.Region);

    /// <summary>Similar areas with a figure to compare with.</summary>
    public IReadOnlyList<ComparedArea> Neighbours =>
        [.. Areas.Where(area => area.As == ComparedAs.Neighbour && area.Figure is { Value.HasValue: true })];

    /// <summary>How many of the similar areas our figure stands to in this way.</summary>
    public int Count(Judgement judgement) => Neighbours.Count(area => area.Ours == judgement);
}
