using SendDashboard.Core.Fixing;

namespace SendDashboard.Etl.Validating;

/// <summary>The cells of a row that went out to be mended and came back: the marks that kept a spreadsheet away from them are taken off.</summary>
internal readonly struct FixedCells<TCells>(TCells cells) : ICells where TCells : struct, ICells
{
    public ReadOnlySpan<byte> Raw => cells.Raw;

    public ReadOnlySpan<byte> Cell(int column) => FixFile.Unprotected(cells.Cell(column));
}
