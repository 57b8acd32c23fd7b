using System.Globalization;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Insight.Measures;

/// <summary>
/// The current figures of one measure as CSV, as they are: nothing hidden, nothing rounded. For the command line of whoever runs
/// the worker; pages and downloads read schema view instead.
/// </summary>
public sealed class FiguresReport(MeasureCatalogue catalogue)
{
    private const string Heading =
        "slug,area_code,period_kind,period_start,period_end,breakdown,member,breakdown2,member2,source,"
        + "numerator,denominator,value,lower,upper,method,symbol,reason,deliveries";

    /// <summary>Writes the heading and one line per current value. Uses the worker's login.</summary>
    /// <exception cref="ArgumentException">There is no such measure; the message names those there are.</exception>
    public async Task WriteAsync(NpgsqlDataSource worker, string slug, string? area, TextWriter output, CancellationToken cancellationToken)
    {
        if (catalogue.Find(slug) is null)
        {
            throw new ArgumentException($"There is no measure '{slug}'. There are: {string.Join(", ", catalogue.Measures.Keys.Order(StringComparer.Ordinal))}.", nameof(slug));
        }

        await using var command = worker.CreateCommand(NamedSql.Read("refresh/figures.sql"));
        command.Parameters.AddWithValue("slug", slug);
        command.Parameters.AddWithValue("area", (object?)area ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await output.WriteLineAsync(Heading.AsMemory(), cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(column => Cell(reader.IsDBNull(column) ? null : reader.GetValue(column)));
            await output.WriteLineAsync(string.Join(',', cells).AsMemory(), cancellationToken);
        }
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        long[] deliveries => string.Join(' ', deliveries),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        var other => Quoted(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
