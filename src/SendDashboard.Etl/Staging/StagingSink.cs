using Npgsql;
using SendDashboard.Core.Faults;
using SendDashboard.Database;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Staging;

/// <summary>
/// Fills the staged tables of one lease. Two connections, each in one transaction: rows on the first, faults and rows kept
/// out on the second. Nothing is seen by anyone until <see cref="CommitAsync"/>, and that only while the lease is still ours.
/// </summary>
internal sealed class StagingSink : IRowSink, IAsyncDisposable
{
    private readonly StagingTarget _target;
    private readonly NpgsqlConnection _rows;
    private readonly NpgsqlConnection _beside;
    private readonly FaultWriter _faults;
    private NpgsqlTransaction? _rowsTransaction;
    private NpgsqlTransaction? _besideTransaction;
    private CopyStream? _copy;

    private StagingSink(StagingTarget target, NpgsqlConnection rows, NpgsqlConnection beside, DateOnly purgeAfter)
    {
        (_target, _rows, _beside) = (target, rows, beside);
        _faults = new FaultWriter(beside, target.DeliveryId, purgeAfter);
    }

    /// <summary>Opens both connections and takes away what an earlier attempt at the same delivery left.</summary>
    internal static async Task<StagingSink> OpenAsync(
        NpgsqlDataSource worker, StagingTarget target, DateOnly purgeAfter, CancellationToken cancellationToken)
    {
        var rows = await worker.OpenConnectionAsync(cancellationToken);
        var beside = await worker.OpenConnectionAsync(cancellationToken);
        var sink = new StagingSink(target, rows, beside, purgeAfter);
        sink._rowsTransaction = await rows.BeginTransactionAsync(cancellationToken);
        sink._besideTransaction = await beside.BeginTransactionAsync(cancellationToken);
        await sink.ClearAsync(cancellationToken);
        return sink;
    }

    public string Begin(ContractTable table)
    {
        var name = _target.TableName(table.SqlName);
        using (var create = new NpgsqlCommand(StagedTableSql.Create(name, table), _rows))
        {
            create.ExecuteNonQuery();
        }

        _copy = new CopyStream(_rows, StagedTableSql.Copy(name, table));
        return name;
    }

    public void Rows(ReadOnlySpan<byte> encoded) => _copy!.Write(encoded);

    public void Fault(RowFault fault) => _faults.Fault(fault);

    public void KeptOut(string table, long line, ReadOnlySpan<byte> cells) => _faults.KeptOut(table, line, cells);

    public void End()
    {
        _copy!.Complete();
        _copy = null;
    }

    /// <summary>Makes it all count. Throws <see cref="LeaseLostException"/> when another worker holds the run by now.</summary>
    internal async Task CommitAsync(CancellationToken cancellationToken)
    {
        _faults.Flush();
        await using (var lease = new NpgsqlCommand(NamedSql.Read("staging/lease.sql"), _beside))
        {
            lease.Parameters.AddWithValue("delivery", _target.DeliveryId);
            if (await lease.ExecuteScalarAsync(cancellationToken) is long held && held != _target.Lease)
            {
                throw new LeaseLostException();
            }
        }

        await _rowsTransaction!.CommitAsync(cancellationToken);
        await _besideTransaction!.CommitAsync(cancellationToken);
    }

    /// <summary>Closes both connections; what was not committed is rolled back.</summary>
    public async ValueTask DisposeAsync()
    {
        _copy?.Dispose();
        await _rows.DisposeAsync();
        await _beside.DisposeAsync();
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        var leftovers = new List<string>();
        await using (var find = new NpgsqlCommand(NamedSql.Read("staging/leftovers.sql"), _rows))
        {
            find.Parameters.AddWithValue("delivery", _target.DeliveryId);
            await using var reader = await find.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                leftovers.Add(reader.GetString(0));
            }
        }

        if (leftovers.Count > 0)
        {
            await using var drop = new NpgsqlCommand($"drop table {string.Join(", ", leftovers)} cascade", _rows);
            await drop.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var clear = new NpgsqlCommand(NamedSql.Read("staging/clear_delivery.sql"), _beside);
        clear.Parameters.AddWithValue("delivery", _target.DeliveryId);
        await clear.ExecuteNonQueryAsync(cancellationToken);
    }
}
