using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Stages;

/// <summary>
/// The rules across rows and tables, in order: repeated keys, orphans, the extract's own (<c>sql/load/…check.sql</c>), and orphans
/// again, because a rule may have taken a parent away.
/// </summary>
public static class CrossRules
{
    private const string AddFaults = "insert into cross_fault (table_name, line, field, code, severity, keep)\n";

    /// <summary>Applies them all; rows out are in quarantine afterwards, their faults recorded.</summary>
    public static async Task ApplyAsync(ImportRun run, DateOnly purgeAfter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        await run.Session.ExecuteAsync("cross-checked/begin.sql", new { delivery = run.DeliveryId }, cancellationToken);
        foreach (var (table, _) in run.Came.Where(came => came.Table.Key.Count > 0))
        {
            await run.Session.ExecuteAsync(
                "cross-checked/duplicates.sql", new { table = table.Name }, cancellationToken,
                ("stg", ImportRun.View(table)), ("key", string.Join(", ", table.Key.Select(name => Column(table, name)))));
        }

        await TakeOutAsync(run, purgeAfter, cancellationToken);
        await OrphansAsync(run, purgeAfter, cancellationToken);
        if (await OwnRulesAsync(run, cancellationToken) && await TakeOutAsync(run, purgeAfter, cancellationToken))
        {
            await OrphansAsync(run, purgeAfter, cancellationToken);
        }
    }

    /// <summary>Parents first, so that a chain of orphans falls in one pass.</summary>
    private static async Task OrphansAsync(ImportRun run, DateOnly purgeAfter, CancellationToken cancellationToken)
    {
        foreach (var (table, _) in run.Came.Where(came => came.Table.Parent is not null))
        {
            var parent = run.Contract.Table(table.Parent!.Table);
            var orphans = await run.Session.ExecuteAsync(
                "cross-checked/orphans.sql", new { table = table.Name, field = table.Parent.Field }, cancellationToken,
                ("stg", ImportRun.View(table)), ("child_key", Column(table, table.Parent.Field)),
                ("parent", ImportRun.View(parent)), ("parent_key", Column(parent, table.Parent.ParentField)));
            if (orphans > 0)
            {
                await TakeOutAsync(run, purgeAfter, cancellationToken);
            }
        }
    }

    /// <summary>
    /// The extract's own rules as one script that notes what it finds in <c>cross_fault</c>; null when it has none. A statement that asks is
    /// turned into one that notes its answer; one that prepares (a temporary view) runs as it stands.
    /// </summary>
    /// <param name="scriptName">Name of the contract in file names.</param>
    /// <param name="kind"><c>check</c>: of the delivery alone; <c>before</c>: beside the version before.</param>
    public static string? OwnRules(string scriptName, string kind = "check")
    {
        var script = $"load/{scriptName}.{kind}.sql";
        return NamedSql.List(script).Count == 0
            ? null
            : string.Join(";\n", SqlText.Statements(NamedSql.Read(script)).Select(text => Asks(text) ? AddFaults + text : text));
    }

    private static async Task<bool> OwnRulesAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var rules = new[] { OwnRules(run.ScriptName), OwnRules(run.ScriptName, "before") }.OfType<string>().ToList();
        foreach (var script in rules)
        {
            await using var command = SqlText.Command(run.Session.Connection, script, LoadParameters.Of(run));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        foreach (var rule in run.Contract.CrossRules.Where(rule => !rule.Backing.HoldsOn(run.Recognition.Period.AsOf)))
        {
            await run.Session.ExecuteAsync(
                "cross-checked/not_in_force.sql", new { code = rule.Code, table = rule.Table, field = rule.Field }, cancellationToken);
        }

        return rules.Count > 0;
    }

    private static bool Asks(string statement)
    {
        var first = statement.Split('\n').Select(line => line.TrimStart()).First(line => !line.StartsWith("--", StringComparison.Ordinal));
        return first.StartsWith("select", StringComparison.OrdinalIgnoreCase) || first.StartsWith("with", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<bool> TakeOutAsync(ImportRun run, DateOnly purgeAfter, CancellationToken cancellationToken)
    {
        var names = await TablesWithRowsOutAsync(run.Session, cancellationToken);
        foreach (var (table, staged) in run.Came.Where(came => names.Contains(came.Table.Name)))
        {
            await run.Session.ExecuteAsync(
                "cross-checked/take_out.sql", new { delivery = run.DeliveryId, table = table.Name, purgeAfter }, cancellationToken, ("staged", staged));
        }

        await run.Session.ExecuteAsync("cross-checked/record_faults.sql", new { delivery = run.DeliveryId }, cancellationToken);
        return names.Count > 0;
    }

    private static async Task<HashSet<string>> TablesWithRowsOutAsync(RunSession session, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(NamedSql.Read("cross-checked/tables_with_rows_out.sql"), session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static string Column(ContractTable table, string field) => SqlText.Quote(table.Field(field).Column);
}
