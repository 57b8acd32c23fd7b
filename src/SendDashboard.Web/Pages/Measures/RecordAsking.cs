using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SendDashboard.Database.Access;
using SendDashboard.Desk;
using SendDashboard.Insight.Pages.Measures;
using SendDashboard.Web.Access;
using SendDashboard.Web.Components;

namespace SendDashboard.Web.Pages.Measures;

/// <summary>Where the form of <see cref="RecordsPage"/> goes: a request for the Worker is left, and the page that waits for it is opened.</summary>
internal static class RecordAsking
{
    public static void MapRecordAsking(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/measures/{slug}/records/ask", AskAsync).WithMetadata(new NeedsAttribute(May.Records)).RequireRateLimiting(AccessLimits.Export);

    /// <summary>The page that asks why; period and group stand in its address.</summary>
    public static string PageOf(string slug, string? period, string? group, bool problem = false) =>
        Addresses.With($"/measures/{slug}/records", ("period", period), ("group", group), ("problem", problem ? "reason" : null));

    /// <summary>A period in an address: <c>month.2025-01-01.2025-01-31</c>.</summary>
    public static string Code(FigurePeriod period) => string.Create(CultureInfo.InvariantCulture, $"{period.Kind}.{period.Start:yyyy-MM-dd}.{period.End:yyyy-MM-dd}");

    /// <summary>A group in an address: <c>sex.F</c>; nothing for everybody.</summary>
    public static string Code(MeasureFigure figure) => figure.Breakdown.Length == 0 ? "" : $"{figure.Breakdown}.{figure.Member}";

    private static async Task<IResult> AskAsync(
        string slug, [FromForm] string? period, [FromForm] string? group, [FromForm] string? reason,
        OwnFigures own, RecordDesk desk, CancellationToken cancellationToken)
    {
        if (Reasons.Given(reason) is not { } why)
        {
            return Results.Redirect(PageOf(slug, period, group, problem: true));
        }

        var figure = OwnFigures.Find(await own.OfAsync(slug, cancellationToken), period, group);
        if (figure is null)
        {
            return Results.NotFound();
        }

        var ask = new RecordAsk(slug, figure.Area, figure.Period.Kind, figure.Period.Start, figure.Period.End, figure.Breakdown, figure.Member, why);
        return await desk.AskAsync(ask, cancellationToken) is { } request ? Results.Redirect($"/measures/{slug}/records/{request}") : Results.NotFound();
    }
}
