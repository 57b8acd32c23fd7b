using System.IO.Compression;
using System.Text;
using SendDashboard.Database.Access;
using SendDashboard.Insight.Pages;
using SendDashboard.Insight.Pages.Data;
using SendDashboard.Web.Access;

namespace SendDashboard.Web.Pages.Data;

/// <summary>The template of a feed: the headings of each of its tables, in our own spelling and order. Nothing of anybody is in it.</summary>
internal static class TemplateDownload
{
    private const string Path = "/data/templates/{Agency}/{Extract}";

    public static void MapTemplateDownload(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, GetAsync).WithMetadata(new NeedsAttribute(May.Loads)).RequireRateLimiting(AccessLimits.Export);

    public static string AddressOf(string extract) => $"/data/templates/{extract}";

    private static async Task<IResult> GetAsync(string agency, string extract, SourceQuery query, CancellationToken cancellationToken)
    {
        if (await query.FindAsync($"{agency}/{extract}", cancellationToken) is not { } source)
        {
            return Results.NotFound();
        }

        var tables = (await query.FieldsAsync(source.Extract, cancellationToken)).GroupBy(field => field.Table).ToList();
        return source.Delivery == "set" || tables.Count > 1
            ? Results.File(Zip(tables), "application/zip", $"{extract}-template.zip")
            : Results.File(Csv(tables.FirstOrDefault() ?? Enumerable.Empty<SourceField>()), "text/csv; charset=utf-8", $"{extract}-template.csv");
    }

    private static byte[] Zip(IEnumerable<IGrouping<string, SourceField>> tables)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in tables)
            {
                using var file = zip.CreateEntry($"{table.Key}.csv").Open();
                file.Write(Csv(table));
            }
        }

        return bytes.ToArray();
    }

    // The mark at the start tells Excel that the letters are UTF-8.
    private static byte[] Csv(IEnumerable<SourceField> fields) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CsvText.Row(fields.Select(field => field.Field)))];
}
