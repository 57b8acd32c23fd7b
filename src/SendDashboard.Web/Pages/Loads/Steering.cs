using Microsoft.AspNetCore.Mvc;
using SendDashboard.Database.Access;
using SendDashboard.Desk;
using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Web.Access;
using SendDashboard.Web.Components;

namespace SendDashboard.Web.Pages.Loads;

/// <summary>Where the forms of <see cref="UndoPage"/> and <see cref="FeedPage"/> go: a request for the Worker is left, and the page that shows it is opened.</summary>
internal static class Steering
{
    public const string FeedPath = "/data/imports/feeds/ask";

    public static void MapSteering(this IEndpointRouteBuilder routes)
    {
        var needs = new NeedsAttribute(May.Steer);
        routes.MapPost("/data/imports/{run:long}/undo/ask", UndoAsync).WithMetadata(needs).RequireRateLimiting(AccessLimits.Upload);
        routes.MapPost(FeedPath, FeedAsync).WithMetadata(needs).RequireRateLimiting(AccessLimits.Upload);
    }

    public static string UndoPath(long run) => $"/data/imports/{run}/undo/ask";

    public static string PageOf(string extract, string act) => $"/data/imports/feeds/{extract}/{act}";

    private static async Task<IResult> UndoAsync(
        long run, [FromForm] string? reason, LoadQuery loads, SteerDesk desk, CancellationToken cancellationToken)
    {
        if (Reasons.Given(reason) is not { } why)
        {
            return Results.Redirect(Addresses.With($"/data/imports/{run}/undo", ("problem", "reason")));
        }

        return (await loads.FindAsync(run, cancellationToken))?.Load.Delivery is not { } delivery ? Results.NotFound()
            : await desk.AskUndoAsync(delivery, why, cancellationToken) is null ? Results.Redirect($"/data/imports/{run}/undo")
            : Results.Redirect($"/data/imports/{run}");
    }

    private static async Task<IResult> FeedAsync(
        [FromForm] string? extract, [FromForm] string? act, [FromForm] string? reason, SteerDesk desk, CancellationToken cancellationToken)
    {
        var feed = (await desk.FeedsAsync(cancellationToken)).FirstOrDefault(one => one.Extract == extract);
        if (feed is null || act is not (SteerDesk.RunNow or SteerDesk.Pause or SteerDesk.Resume))
        {
            return Results.NotFound();
        }

        if (act == SteerDesk.Pause && Reasons.Given(reason) is null)
        {
            return Results.Redirect(Addresses.With(PageOf(feed.Extract, act), ("problem", "reason")));
        }

        // Not one's own: the database has put the try on record. So already: the page of loads says how it stands.
        return await desk.AskAsync(act, feed.Extract, reason?.Trim(), cancellationToken) is null && !feed.MaySteer
            ? Results.NotFound()
            : Results.Redirect("/data/imports");
    }
}
