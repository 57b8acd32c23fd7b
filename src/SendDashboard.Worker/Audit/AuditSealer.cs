using Dapper;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Worker.Audit;

/// <summary>Chains the entries that wait, and writes the new end of the chain outside the database. Reads never wait for it, and it never waits for them.</summary>
internal sealed class AuditSealer(NpgsqlDataSource database, SealFolder folder)
{
    private const int Most = 10_000;
    private long? _newest;

    /// <summary>Seals all that waits; returns how many entries.</summary>
    public async Task<long> SealAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        long sealedInAll = 0, sealedNow;
        do
        {
            sealedNow = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                NamedSql.Read("audit/seal.sql"), new { most = Most }, cancellationToken: cancellationToken)) ?? 0;
            sealedInAll += sealedNow;
        }
        while (sealedNow == Most);

        await WriteOutsideAsync(connection, cancellationToken);
        return sealedInAll;
    }

    /// <summary>From the database, not from what was just sealed: a worker that died in between, or another one, left none out.</summary>
    private async Task WriteOutsideAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        _newest ??= folder.Newest();
        var missing = (await connection.QueryAsync<Seal>(new CommandDefinition(
            NamedSql.Read("audit/seals_after.sql"), new { link = _newest }, cancellationToken: cancellationToken))).AsList();
        if (missing.Count > 0)
        {
            folder.Add(missing);
            _newest = missing[^1].Link;
        }
    }
}
