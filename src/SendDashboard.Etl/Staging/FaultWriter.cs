using System.Text;
using Npgsql;
using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Staging;

/// <summary>Writes faults and rows kept out, in blocks, on a connection of its own: the rows' COPY keeps the other one busy.</summary>
internal sealed class FaultWriter(NpgsqlConnection connection, long deliveryId, DateOnly purgeAfter)
{
    private const string CopyFaults = "copy staging.row_fault (delivery_id, table_name, line, field, code, severity) from stdin (format binary)";
    private const string CopyKeptOut = "copy staging.quarantine (delivery_id, table_name, line, cells, purge_after) from stdin (format binary)";

    private readonly CopyBuffer _faults = new();
    private readonly CopyBuffer _keptOut = new();
    private readonly Dictionary<string, byte[]> _words = new(StringComparer.Ordinal);

    internal void Fault(RowFault fault)
    {
        _faults.Row(6);
        _faults.Int64(deliveryId);
        _faults.Text(Word(fault.Table));
        _faults.Int64(fault.Line);
        if (fault.Field is { } field)
        {
            _faults.Text(Word(field));
        }
        else
        {
            _faults.Null();
        }

        _faults.Text(Word(fault.Code));
        _faults.Text(fault.Severity == Severity.Error ? "error"u8 : "query"u8);
        if (_faults.IsFull)
        {
            Send(CopyFaults, _faults);
        }
    }

    internal void KeptOut(string table, long line, ReadOnlySpan<byte> cells)
    {
        _keptOut.Row(5);
        _keptOut.Int64(deliveryId);
        _keptOut.Text(Word(table));
        _keptOut.Int64(line);
        _keptOut.Jsonb(cells);
        _keptOut.Date(purgeAfter.DayNumber);
        if (_keptOut.IsFull)
        {
            Send(CopyKeptOut, _keptOut);
        }
    }

    internal void Flush()
    {
        Send(CopyFaults, _faults);
        Send(CopyKeptOut, _keptOut);
    }

    private void Send(string copy, CopyBuffer rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        using var stream = new CopyStream(connection, copy);
        stream.Write(rows.Written);
        stream.Complete();
        rows.Clear();
    }

    private byte[] Word(string word)
    {
        if (!_words.TryGetValue(word, out var bytes))
        {
            _words[word] = bytes = Encoding.UTF8.GetBytes(word);
        }

        return bytes;
    }
}
