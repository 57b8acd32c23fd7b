using System.Text;
using SendDashboard.Etl.Reading.Texts;
using SendDashboard.Etl.Validating.Cells;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>The start of a sheet: its first rows, any of which may be the headings.</summary>
internal sealed class SheetStart : DeliveryStart
{
    private const int MostHeadingRows = 40;
    private const int MostColumns = 1024;
    private const int MostRows = 25;

    private readonly Workbook _workbook;
    private readonly int _number;
    private readonly List<StartRecord> _rows = [];

    /// <summary>Reads the first rows. Throws <see cref="InvalidDataException"/> or <see cref="System.Xml.XmlException"/> for a damaged sheet.</summary>
    internal SheetStart(Workbook workbook, SheetPlace place)
    {
        (_workbook, _number, Place) = (workbook, place.Number, place);
        var days = new string[MostColumns];
        Array.Fill(days, DateFormat.Iso);
        using var records = new SheetRecords(workbook, place.Number, days, null);
        while (_rows.Count < MostHeadingRows && records.Read())
        {
            _rows.Add(new StartRecord(records.Line, Cells(records)));
        }
    }

    internal SheetPlace Place { get; }

    /// <summary>True when nothing stands on it.</summary>
    internal bool IsBlank => _rows.Count == 0;

    internal override IEnumerable<Headings> Candidates()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            yield return Headings.Of(new Dialect(HeadingLine: _rows[i].Line), _rows.Skip(i).Take(3).Select(r => r.Cells));
        }
    }

    internal override IReadOnlyList<StartRecord> RowsBelow(Dialect dialect, TableMatch match)
    {
        var rows = new List<StartRecord>();
        using var records = Open(_workbook, _number, match.Columns, DaysWritten.Of(match.Table, match.Columns), dialect);
        while (rows.Count < MostRows && records.Read())
        {
            rows.Add(new StartRecord(records.Line, Cells(records)).AsMended(match));
        }

        return rows;
    }

    internal override IEnumerable<string[]> RowsAbove(Dialect dialect) => _rows.Where(r => r.Line < dialect.HeadingLine).Select(r => r.Cells);

    internal override bool HasEndlessRow(Dialect dialect) => false;

    /// <summary>The rows of a sheet below its headings.</summary>
    internal static SheetRecords Open(Workbook workbook, int number, ColumnMap columns, string[] days, Dialect dialect)
    {
        var records = new SheetRecords(workbook, number, days, columns.ByField.Values.Concat(columns.Others.Select(o => o.Column)));
        for (var headings = dialect.HeadingRows; headings > 0 && records.Read();)
        {
            headings -= records.Line >= dialect.HeadingLine ? 1 : 0;
        }

        records.ForgetUnnamed();
        return records;
    }

    // As wide as the last cell that holds something.
    private static string[] Cells(SheetRecords records)
    {
        var width = records.Columns;
        while (width > 0 && records.Cell(width - 1).IsEmpty)
        {
            width--;
        }

        var cells = new string[width];
        for (var i = 0; i < width; i++)
        {
            cells[i] = Encoding.UTF8.GetString(records.Cell(i)).Trim();
        }

        return cells;
    }
}
