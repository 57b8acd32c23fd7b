using Dapper;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Insight.Pages;

/// <summary>Reads the named SQL of a page with the web's login.</summary>
internal static class PageDatabase
{
    public static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(
        this NpgsqlDataSource database, string name, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<TRow>(new CommandDefinition(
            NamedSql.Read($"pages/{name}.sql"), parameters, cancellationToken: cancellationToken));
        return rows.AsList();
    }
}
