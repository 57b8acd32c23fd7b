using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Staging;

/// <summary>Where judged rows go: the staging tables, or nowhere when a file is only checked.</summary>
internal interface IRowSink
{
    /// <summary>Rows of this table follow. Answers with the staged table's name, empty when there is none.</summary>
    string Begin(ContractTable table);

    /// <summary>Takes the encoded rows; the caller empties the buffer.</summary>
    void Rows(ReadOnlySpan<byte> encoded);

    /// <summary>Takes a fault.</summary>
    void Fault(RowFault fault);

    /// <summary>Takes a row kept out: the cells that may be kept, as JSON.</summary>
    void KeptOut(string table, long line, ReadOnlySpan<byte> cells);

    /// <summary>No more rows of this table.</summary>
    void End();
}
