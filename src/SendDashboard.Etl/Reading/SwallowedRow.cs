using SendDashboard.Etl.Validating;

namespace SendDashboard.Etl.Reading;

/// <summary>
/// Whether a record over several lines is two rows of which a quote mark made one: a quote left open in one row and another in the row
/// below, in the same column, give a record with the right number of cells. Its long cell then holds the rest of the one row before
/// the line break and the beginning of the other after it.
/// </summary>
internal static class SwallowedRow
{
    internal static bool Is<TCells>(TCells cells, int count, byte separator) where TCells : struct, ICells
    {
        for (var i = 0; i < count && count > 2; i++)
        {
            var cell = cells.Cell(i);
            var (first, last) = (cell.IndexOfAny((byte)'\n', (byte)'\r'), cell.LastIndexOfAny((byte)'\n', (byte)'\r'));
            if (first >= 0 && cell[..first].Count(separator) == count - 1 - i && cell[(last + 1)..].Count(separator) == i)
            {
                return true;
            }
        }

        return false;
    }
}
