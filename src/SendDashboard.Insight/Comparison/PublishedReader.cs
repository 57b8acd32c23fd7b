using System.Text.Json;
using Npgsql;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Comparison;

/// <summary>Reads the rows of a loaded release that a measure's mapping names.</summary>
internal static class PublishedReader
{
    public static async Task<List<PublishedRow>> ReadAsync(
        StarReader star, NpgsqlConnection connection, PublishedSource source, long[] deliveries, CancellationToken cancellationToken)
    {
        await using var command = RefreshCommand.Script(connection, "published_rows.sql");
        command.Parameters.AddWithValue("deliveries", deliveries);
        command.Parameters.AddWithValue("table", source.Table);
        command.Parameters.AddWithValue("topics", source.Members.Select(members => members.Topic).OfType<string>().Append(source.Topic).ToArray());
        return await star.ReadAsync(command, row => new PublishedRow(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), Figures(row.GetString(6))),
            cancellationToken);
    }

    /// <summary>Headings are found whatever their case: the release writes PC_ and pc_ side by side.</summary>
    private static Dictionary<string, string?> Figures(string json)
    {
        var figures = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        using var document = JsonDocument.Parse(json);
        foreach (var figure in document.RootElement.EnumerateObject())
        {
            figures[figure.Name] = figure.Value.ValueKind == JsonValueKind.String ? figure.Value.GetString() : figure.Value.GetRawText();
        }

        return figures;
    }
}
