using Microsoft.AspNetCore.Mvc;
using SendDashboard.Database.Access;
using SendDashboard.Desk;
using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Web.Access;
using SendDashboard.Web.Components;

namespace SendDashboard.Web.Pages.Loads;

/// <summary>The file of rows to fix. Asked for on <see cref="FixPage"/> with a reason, which the record keeps with the number of rows.</summary>
internal static class FixDownload
{
    private const string Path = "/data/imports/{run:long}/fix/file";

    public static void MapFixDownload(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, PostAsync).WithMetadata(new NeedsAttribute(May.Fix)).RequireRateLimiting(AccessLimits.Export);

    public static string AddressOf(long run) => $"/data/imports/{run}/fix/file";

    private static async Task<IResult> PostAsync(
        long run, [FromForm] string? reason, LoadQuery loads, FixDesk desk, FeedQuery feeds, CancellationToken cancellationToken)
    {
        if (Reasons.Given(reason) is not { } why)
        {
            return Results.Redirect(Addresses.With($"/data/imports/{run}/fix", ("problem", "reason")));
        }

        if ((await loads.FindAsync(run, cancellationToken))?.Load is not { Delivery: { } delivery } load
            || await desk.RowsAsync(delivery, why, cancellationToken) is not { Count: > 0 } rows)
        {
            return Results.NotFound();
        }

        var messages = await feeds.MessagesAsync([.. rows.SelectMany(row => row.Codes).Distinct()], cancellationToken);
        var file = FixCsv.Of(load.FileName, rows, messages.ToDictionary(message => message.Code, StringComparer.Ordinal));
        return Results.File(file.Bytes, file.Type, file.Name);
    }
}
