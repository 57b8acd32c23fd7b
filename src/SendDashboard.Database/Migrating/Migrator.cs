using Dapper;
using Npgsql;

namespace SendDashboard.Database.Migrating;

/// <summary>
/// Brings a database to the product's schema: migrations once, reference, views and desk when they changed, security every
/// time and last (README). One runner at a time; run by the owner's login only.
/// </summary>
public sealed class Migrator(NpgsqlDataSource owner, IReadOnlyList<SqlScript> scripts)
{
    /// <summary>Any number nobody else uses: the advisory lock that lets one migrator in at a time.</summary>
    private const long RunnerLock = 0x53454E44_00000001; // "SEND", 1

    /// <summary>Applies what is due and returns the paths applied, in order.</summary>
    /// <exception cref="SchemaRefusedException">A migration was edited after it was applied, or the database is newer than the product.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, "select pg_advisory_lock(@RunnerLock)", new { RunnerLock }, cancellationToken);
        try
        {
            await RunAsync(connection, NamedSql.Read("migrator/ledger.sql"), null, cancellationToken);
            return await MigrateAloneAsync(connection, cancellationToken);
        }
        finally
        {
            await RunAsync(connection, "select pg_advisory_unlock(@RunnerLock)", new { RunnerLock }, CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<string>> MigrateAloneAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = (await connection.QueryAsync<(string Path, string Checksum)>(
            new CommandDefinition(NamedSql.Read("migrator/applied.sql"), cancellationToken: cancellationToken)))
            .ToDictionary(row => row.Path, row => row.Checksum, StringComparer.Ordinal);
        RefuseDrift(applied);

        var migrations = Of(ScriptKind.Migrations).Where(script => !applied.ContainsKey(script.Path)).ToArray();
        foreach (var script in migrations)
        {
            await ApplyTogetherAsync(connection, [script], cancellationToken);
        }

        // A migration may have dropped or widened what a view reads, so it brings the live copies with it.
        var anew = new[] { ScriptKind.Reference, ScriptKind.Access, ScriptKind.Views, ScriptKind.Desk }
            .Where(kind => HasChanged(kind, applied) || (migrations.Length > 0 && kind != ScriptKind.Reference))
            .Append(ScriptKind.Security)
            .SelectMany(Of)
            .ToArray();

        // One transaction, so that nobody meets a view without the rights and policies that belong to it.
        await ApplyTogetherAsync(connection, anew, cancellationToken);
        return [.. migrations.Concat(anew).Select(script => script.Path)];
    }

    private void RefuseDrift(Dictionary<string, string> applied)
    {
        var known = Of(ScriptKind.Migrations).ToDictionary(script => script.Path, script => script.Checksum, StringComparer.Ordinal);
        foreach (var (path, checksum) in applied.Where(row => row.Key.StartsWith("migrations/", StringComparison.Ordinal)))
        {
            if (!known.TryGetValue(path, out var current))
            {
                throw new SchemaRefusedException(
                    $"This database has had sql/{path} applied, which this version of the product does not know. Start the newer version, or use another database.");
            }

            if (current != checksum)
            {
                throw new SchemaRefusedException(
                    $"sql/{path} was changed after it was applied to this database. Put the file back as it was and add a new migration for the change.");
            }
        }
    }

    private bool HasChanged(ScriptKind kind, Dictionary<string, string> applied) =>
        !applied.Where(row => row.Key.StartsWith($"{SqlScript.Folder(kind)}/", StringComparison.Ordinal))
            .Select(row => (row.Key, row.Value)).ToHashSet()
            .SetEquals(Of(kind).Select(script => (script.Path, script.Checksum)));

    private static async Task ApplyTogetherAsync(NpgsqlConnection connection, SqlScript[] together, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var script in together)
        {
            await ApplyAsync(connection, script, cancellationToken);
        }

        foreach (var folder in together.Where(script => script.Kind != ScriptKind.Migrations).GroupBy(script => script.Kind))
        {
            var present = new { kind = SqlScript.Folder(folder.Key), paths = folder.Select(script => script.Path).ToArray() };
            await RunAsync(connection, NamedSql.Read("migrator/forget.sql"), present, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, SqlScript script, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(connection, script.Text, null, cancellationToken);
        }
        catch (PostgresException fault)
        {
            // These scripts are code of ours and hold no value of anyone's, so the server's words may be passed on.
            throw new InvalidOperationException($"sql/{script.Path} failed: {fault.MessageText}", fault);
        }

        var row = new { path = script.Path, kind = SqlScript.Folder(script.Kind), checksum = script.Checksum };
        await RunAsync(connection, NamedSql.Read("migrator/record.sql"), row, cancellationToken);
    }

    private IEnumerable<SqlScript> Of(ScriptKind kind) =>
        scripts.Where(script => script.Kind == kind).OrderBy(script => script.Path, StringComparer.Ordinal);

    private static Task<int> RunAsync(NpgsqlConnection connection, string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, commandTimeout: 0, cancellationToken: cancellationToken));
}
