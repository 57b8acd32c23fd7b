using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SendDashboard.Database.Access;
using SendDashboard.Desk.Answering;
using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Web.Access;
using SendDashboard.Web.Components;

namespace SendDashboard.Web.Pages.Loads;

/// <summary>Where the forms of <see cref="LetInPage"/>, <see cref="ExplainPage"/> and <see cref="QueriesPage"/> go.</summary>
internal static class Answering
{
    public const string Explain = "explain";
    public const string TakeBack = "take-back";

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Months for which an explanation may hold.</summary>
    public static IReadOnlyList<int> Terms { get; } = [1, 3, 6, 12];

    public static void MapAnswering(this IEndpointRouteBuilder routes)
    {
        var needs = new NeedsAttribute(May.Answer);
        routes.MapPost("/data/imports/{run:long}/let-in/ask", LetInAsync).WithMetadata(needs).RequireRateLimiting(AccessLimits.Upload);
        routes.MapPost("/data/imports/{run:long}/queries/ask", QueryAsync).WithMetadata(needs).RequireRateLimiting(AccessLimits.Upload);
    }

    public static string LetInPath(long run) => $"/data/imports/{run}/let-in/ask";

    public static string QueriesPath(long run) => $"/data/imports/{run}/queries/ask";

    /// <summary>The day an explanation given today for so many months holds to.</summary>
    public static DateOnly Until(int months, TimeProvider time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), London).DateTime).AddMonths(months);

    public static string TermOf(int months) => months switch { 1 => "A month", 12 => "A year", _ => $"{months} months" };

    private static async Task<IResult> LetInAsync(
        long run, [FromForm] string? reason, LoadQuery loads, AnswerDesk desk, CancellationToken cancellationToken)
    {
        if ((await loads.FindAsync(run, cancellationToken))?.Load is not { Delivery: { } delivery } load)
        {
            return Results.NotFound();
        }

        if (load.IsHeldForNumbers && Reasons.Given(reason) is null)
        {
            return Results.Redirect(Addresses.With($"/data/imports/{run}/let-in", ("problem", "reason")));
        }

        // Not one's own, or held no longer: the page says which.
        return await desk.AskLetInAsync(delivery, reason?.Trim() ?? "", cancellationToken) is null
            ? Results.Redirect($"/data/imports/{run}/let-in")
            : Results.Redirect($"/data/imports/{run}");
    }

    private static async Task<IResult> QueryAsync(
        long run, [FromForm] string? act, [FromForm] string? code, [FromForm] string? table, [FromForm] string? field, [FromForm] string? reason,
        [FromForm] string? months, [FromForm] string? explanation, LoadQuery loads, AnswerDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        var back = $"/data/imports/{run}/queries";
        if ((await loads.FindAsync(run, cancellationToken))?.Load.Delivery is not { } delivery)
        {
            return Results.NotFound();
        }

        if (act == TakeBack)
        {
            return long.TryParse(explanation, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && await desk.TakeBackAsync(number, cancellationToken) is not null ? Results.Redirect(back) : Results.NotFound();
        }

        if (act != Explain || string.IsNullOrEmpty(code) || string.IsNullOrEmpty(table))
        {
            return Results.NotFound();
        }

        var term = Terms.FirstOrDefault(one => one.ToString(CultureInfo.InvariantCulture) == months);
        if (Reasons.Given(reason) is not { } why || term == 0)
        {
            return Results.Redirect(Addresses.With(
                $"{back}/{Uri.EscapeDataString(code)}", ("table", table), ("field", field), ("months", term == 0 ? null : months), ("problem", term == 0 ? "months" : "reason")));
        }

        return await desk.ExplainAsync(new QueryExplanation(delivery, code, table, field, why, Until(term, time)), cancellationToken) is null
            ? Results.NotFound()
            : Results.Redirect(back);
    }
}
