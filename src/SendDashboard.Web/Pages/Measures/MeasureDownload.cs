using System.Text;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.Web.Pages.Measures;

/// <summary>The CSV of a measure: the same figures as the page, already as they may be seen.</summary>
internal static class MeasureDownload
{
    public static void MapMeasureDownload(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/measures/{slug}/data.csv", async (string slug, string? area, MeasureCsv csv, CancellationToken cancellationToken) =>
            await csv.FindAsync(slug, area, cancellationToken) is { } file
                // The mark at the start tells Excel that the letters are UTF-8.
                ? Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.Text)], "text/csv; charset=utf-8", file.Name)
                : Results.NotFound());
}
