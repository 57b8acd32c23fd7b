using System.Text;
using Microsoft.AspNetCore.Mvc;
using SendDashboard.Database.Access;
using SendDashboard.Desk;
using SendDashboard.Insight.Pages.Measures;
using SendDashboard.Web.Access;
using SendDashboard.Web.Components;

namespace SendDashboard.Web.Pages.Measures;

/// <summary>The CSV of a measure: the same figures as the page, already as they may be seen. What is not public is taken away with a reason, which the record keeps.</summary>
internal static class MeasureDownload
{
    private const string Path = "/measures/{slug}/data.csv";
    public static void MapMeasureDownload(this IEndpointRouteBuilder routes)
    {
        var needs = new NeedsAttribute(May.Download);
        routes.MapGet(Path, GetAsync).WithMetadata(needs).RequireRateLimiting(AccessLimits.Export);
        routes.MapPost(Path, PostAsync).WithMetadata(needs).RequireRateLimiting(AccessLimits.Export);
    }

    /// <summary>Where it is asked why; the answer comes back to <see cref="Path"/>.</summary>
    public static string AskAddress(string slug, string? area, bool problem = false) =>
        Addresses.With($"/measures/{slug}/download", ("area", area), ("problem", problem ? "reason" : null));

    private static async Task<IResult> GetAsync(string slug, string? area, MeasureCsv csv, Reader reader, DownloadRecord record, CancellationToken cancellationToken) =>
        await csv.FindAsync(slug, area, cancellationToken) is not { } file ? Results.NotFound()
        : file.IsOpen || reader.SeesPublicFigures ? await GiveAsync(file, slug, "", record, cancellationToken)
        : Results.Redirect(AskAddress(slug, area));

    private static async Task<IResult> PostAsync(
        string slug, [FromForm] string? area, [FromForm] string? reason, MeasureCsv csv, DownloadRecord record, CancellationToken cancellationToken) =>
        Reasons.Given(reason) is not { } why ? Results.Redirect(AskAddress(slug, area, problem: true))
        : await csv.FindAsync(slug, string.IsNullOrEmpty(area) ? null : area, cancellationToken) is { } file ? await GiveAsync(file, slug, why, record, cancellationToken)
        : Results.NotFound();

    private static async Task<IResult> GiveAsync(MeasureCsvFile file, string slug, string why, DownloadRecord record, CancellationToken cancellationToken)
    {
        await record.NoteAsync(Path, file.Name, why, slug, file.Rows, cancellationToken);
        // The mark at the start tells Excel that the letters are UTF-8.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(file.Text)], "text/csv; charset=utf-8", file.Name);
    }
}
