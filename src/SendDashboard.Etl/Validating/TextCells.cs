using System.Text;

namespace SendDashboard.Etl.Validating;

/// <summary>The cells of a row given as texts: a row checked on a screen.</summary>
internal readonly struct TextCells : ICells
{
    private readonly byte[][] _cells;
    private readonly byte[] _raw;

    internal TextCells(IEnumerable<string> cells)
    {
        _cells = [.. cells.Select(Encoding.UTF8.GetBytes)];
        _raw = [.. _cells.SelectMany(c => c)];
    }

    public ReadOnlySpan<byte> Raw => _raw;

    public ReadOnlySpan<byte> Cell(int column) => _cells[column];
}
