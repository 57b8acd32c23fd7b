using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Whom an area is set beside: the published list of similar areas, else the one the dashboards folder gives.</summary>
/// <param name="Country">Code of the country.</param>
/// <param name="Region">Code of the region; null when not known.</param>
/// <param name="Neighbours">Code and name of similar areas, most alike first.</param>
/// <param name="Basis">How they were chosen.</param>
internal sealed record Comparators(string Country, string? Region, IReadOnlyList<(string Code, string Name)> Neighbours, string? Basis)
{
    private const string England = "E92000001";

    public IReadOnlyList<string> Codes => [Country, .. Region is null ? Array.Empty<string>() : [Region], .. Neighbours.Select(one => one.Code)];

    public static async Task<Comparators> OfAsync(Area area, MeasureCatalogue catalogue, ValuesQuery values, CancellationToken cancellationToken)
    {
        var given = catalogue.Comparators.GetValueOrDefault(area.Code);
        var listed = await values.NeighboursAsync(area.Code, cancellationToken);
        var region = given?.Region ?? (area.Parent is { } parent && parent != England ? parent : null);
        return listed.Count > 0
            ? new(given?.Country ?? England, region, [.. listed.Select(one => (one.Code, one.Name))], listed[0].Basis)
            : new(given?.Country ?? England, region, [.. given?.Areas.Select(one => (one.Code, one.Name)) ?? []], given?.Basis);
    }
}
