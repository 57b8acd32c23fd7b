using System.Text.Json;
using Dapper;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Worker.Jobs;

/// <summary>
/// Lists the records behind a figure for the agency that owns them: the measure gives pseudonymous keys, which stand for the agency's
/// own numbers on this side of the wall only. The list is kept for a day.
/// </summary>
internal sealed class RecordRequest(NpgsqlDataSource database, FigureRecords figures)
{
    private static readonly JsonSerializerOptions Shape = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Message code when there is no list; null when it is made.</summary>
    public async Task<string?> ObeyAsync(WaitingRequest request, CancellationToken cancellationToken)
    {
        if (request is not { AskedFor: { } text, Agency: { } agency } || JsonSerializer.Deserialize<FigureAsked>(text, Shape) is not { } asked)
        {
            return "REC-01";
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var listing = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        if (await figures.FindAsync(connection, asked, cancellationToken) is not { } keys)
        {
            return "REC-01";
        }

        // What is listed is what the page says, and nothing of anybody else's, or there is no list.
        var figure = await connection.ExecuteScalarAsync<decimal?>(Command("figure", new
        {
            asked.Slug, asked.Area, asked.PeriodKind, asked.PeriodStart, asked.PeriodEnd, asked.Breakdown, asked.Member,
        }, cancellationToken));
        var others = await connection.ExecuteScalarAsync<bool>(Command(
            "of_others", new { agency, deliveries = keys.Rows.Select(row => row.Delivery).Distinct().ToArray() }, cancellationToken));
        if (figure != keys.Rows.Count || others)
        {
            return "REC-02";
        }

        await connection.ExecuteAsync(Command(
            "keep",
            new { request = request.RequestId, agency, areRecords = keys.AreRecords, keys = keys.Rows.Select(row => row.Key).ToArray() },
            cancellationToken));
        await listing.CommitAsync(cancellationToken);
        return null;
    }

    private static CommandDefinition Command(string name, object parameters, CancellationToken cancellationToken) =>
        new(NamedSql.Read($"records/{name}.sql"), parameters, cancellationToken: cancellationToken);
}
