using CsvHelper;

namespace SendDashboard.Etl.Validating;

/// <summary>The cells of the record a CSV reader stands on.</summary>
internal readonly struct CsvCells(CsvReader reader) : ICells
{
    public ReadOnlySpan<byte> Raw => reader.RawRecord;

    public ReadOnlySpan<byte> Cell(int column) => reader.GetSpan(column);
}
