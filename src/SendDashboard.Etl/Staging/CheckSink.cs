using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Staging;

/// <summary>Keeps the faults and lets the rows go: a file is checked without a database.</summary>
internal sealed class CheckSink : IRowSink
{
    private readonly List<RowFault> _faults = [];

    internal IReadOnlyList<RowFault> Faults => _faults;

    public string Begin(ContractTable table) => "";

    public void Rows(ReadOnlySpan<byte> encoded)
    {
    }

    public void Fault(RowFault fault) => _faults.Add(fault);

    public void KeptOut(string table, long line, ReadOnlySpan<byte> cells)
    {
    }

    public void End()
    {
    }
}
