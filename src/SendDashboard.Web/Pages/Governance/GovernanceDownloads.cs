using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using SendDashboard.Database.Access;
using SendDashboard.Desk.Governance;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Pages;
using SendDashboard.Web.Access;

namespace SendDashboard.Web.Pages.Governance;

/// <summary>What may be taken away from the governance pages. Each leaves an entry of its own, in the transaction that reads it.</summary>
internal static class GovernanceDownloads
{
    public const string CoveragePath = "/governance/coverage.csv";
    public const string AccessLogPath = "/governance/access-log.csv";

    public static void MapGovernanceDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(CoveragePath, CoverageAsync).WithMetadata(new NeedsAttribute(May.Agreements)).RequireRateLimiting(AccessLimits.Export);
        routes.MapPost(AccessLogPath, AccessLogAsync).WithMetadata(new NeedsAttribute(May.AccessLog)).RequireRateLimiting(AccessLimits.Export);
    }

    private static async Task<IResult> CoverageAsync(AgreementDesk desk, CancellationToken cancellationToken)
    {
        var fields = await desk.CoverageAsync(taken: true, cancellationToken);
        return File(
            "coverage.csv", ["feed", "table", "field", "meaning", "sensitivity", "used_for", "agreement", "standing", "covered_to", "arrives_in_files"],
            fields.Select(one => (string?[])
            [
                one.Extract, one.Table, one.Field, one.Meaning, one.Sensitivity, one.Use, one.Agreement, one.Standing,
                one.Standing == "covered" ? one.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "", one.Arrives ? "yes" : "no",
            ]));
    }

    private static async Task<IResult> AccessLogAsync(
        [FromForm] string? person, [FromForm] string? pages, [FromForm] string? dataset, [FromForm] string? why, [FromForm] string? done,
        [FromForm] string? from, [FromForm] string? to, [FromForm] string? reason,
        AccessDesk log, MeasureCatalogue measures, TimeProvider time, CancellationToken cancellationToken)
    {
        var ask = new AccessAsk(person, pages, dataset, why, done, from, to);
        if (Reasons.Given(reason) is not { } takenFor)
        {
            var back = ask.Address();
            return Results.Redirect($"{back}{(back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}problem=reason");
        }

        var entries = await log.TakeAsync(ask.Filter(GovernanceWords.Today(time)), takenFor, cancellationToken);
        return File(
            "access-log.csv",
            ["entry", "at_utc", "person", "organisation", "shown_as", "done", "in_words", "page", "asked_for", "purpose", "reason", "agreements", "people", "rows", "sealed"],
            entries.Select(one => (string?[])
            [
                one.EntryId.ToString(CultureInfo.InvariantCulture), one.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                one.Name, one.Organisation, one.Audience, one.Action, AccessWords.Sentence(one, measures), one.Page, one.What, one.Purpose, one.Reason,
                string.Join(' ', one.Agreements), one.People, one.Rows?.ToString(CultureInfo.InvariantCulture), one.Sealed ? "yes" : "no",
            ]));
    }

    private static IResult File(string name, string[] headings, IEnumerable<string?[]> rows)
    {
        var text = new StringBuilder(CsvText.Row(headings));
        foreach (var row in rows)
        {
            text.Append(CsvText.Row(row));
        }

        // The mark at the start tells Excel that the letters are UTF-8.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", name);
    }
}
