using Dapper;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Desk;

/// <summary>What is wrong in a delivery, through the hatch: rules and places, never values.</summary>
public sealed class ProblemDesk(NpgsqlDataSource database)
{
    /// <summary>Every rule broken, errors first, most rows first.</summary>
    public async Task<IReadOnlyList<ProblemRule>> RulesAsync(long delivery, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rules = await connection.QueryAsync<ProblemRule>(new CommandDefinition(
            NamedSql.Read("pages/problem_rules.sql"), new { delivery }, cancellationToken: cancellationToken));
        return rules.AsList();
    }

    /// <summary>One page of a rule's rows, in the order of the file.</summary>
    public async Task<IReadOnlyList<ProblemRow>> RowsAsync(long delivery, string code, int size, int skip, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<ProblemRow>(new CommandDefinition(
            NamedSql.Read("pages/problem_rows.sql"), new { delivery, code, size, skip }, cancellationToken: cancellationToken));
        return rows.AsList();
    }
}
