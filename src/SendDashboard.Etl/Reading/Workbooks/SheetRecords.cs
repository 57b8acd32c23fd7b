using System.Globalization;
using System.Text;
using System.Xml;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>
/// The rows of a sheet, streamed. A cell is what it shows: shared and own texts, the cached value of a formula, days in the column's
/// format, numbers as few figures as say the same. Rows without a value are passed by, as blank lines of a CSV are.
/// </summary>
internal sealed class SheetRecords : Records
{
    private const int MostRows = 1_048_576;

    private readonly Workbook _workbook;
    private readonly string[] _days;
    private readonly MemberStream _stream;
    private readonly XmlReader _xml;
    private readonly StringBuilder _text = new();
    private readonly SortedSet<int> _unnamed = [];
    private readonly bool[] _isNamed;

    internal SheetRecords(Workbook workbook, int sheet, string[] days, IEnumerable<int>? named) : base(days.Length)
    {
        (_workbook, _days) = (workbook, days);
        _isNamed = new bool[days.Length];
        foreach (var column in named ?? Enumerable.Range(0, days.Length))
        {
            _isNamed[column] = true;
        }

        _stream = workbook.OpenSheet(sheet);
        _xml = SafeXml.Open(_stream, long.MaxValue);
    }

    /// <summary>Whether any row read so far is hidden: by hand or by a filter.</summary>
    internal bool SawHiddenRow { get; private set; }

    internal override IEnumerable<string> NotUsed => _unnamed.Select(c => $"column {CellMarkup.Letters(c)}, without a heading");

    internal override long BytesRead => _stream.BytesRead;

    /// <summary>What was passed by above the table is not said to be left out of it.</summary>
    internal void ForgetUnnamed()
    {
        _unnamed.Clear();
        SawHiddenRow = false;
    }

    internal override bool Read()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "row")
            {
                ReadRow();
                if (!IsBlank() || Trouble != RecordTrouble.None)
                {
                    return true;
                }
            }
            else if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "sheetData")
            {
                return false;
            }
            else if (_xml.Depth > SafeXml.MaxDepth)
            {
                throw new InvalidDataException("The sheet is nested too deeply.");
            }
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    private void ReadRow()
    {
        Clear();
        var stated = long.TryParse(_xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : Line + 1;
        if (stated <= Line || stated > MostRows)
        {
            throw new InvalidDataException("The rows are not in order.");
        }

        Line = stated;
        var isHidden = _xml.GetAttribute("hidden") is "1" or "true";
        if (!_xml.IsEmptyElement)
        {
            ReadCells();
        }

        SawHiddenRow |= isHidden && !IsBlank();
    }

    private void ReadCells()
    {
        var next = 0;
        for (var depth = _xml.Depth; _xml.Read() && _xml.Depth > depth;)
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName != "c")
            {
                continue;
            }

            var column = _xml.GetAttribute("r") is { } reference ? CellMarkup.Column(reference) : next;
            next = column + 1;
            ReadCell(column);
        }
    }

    private void ReadCell(int column)
    {
        var type = _xml.GetAttribute("t");
        var style = int.TryParse(_xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? _workbook.Style(index) : default;
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var (hasFormula, hasValue) = (false, false);
        _text.Clear();
        for (var depth = _xml.Depth; _xml.Read() && _xml.Depth > depth;)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (_xml.LocalName is "v" or "is")
            {
                hasValue = true;
                CellMarkup.ReadText(_xml, _text);
            }
            else if (_xml.LocalName == "f")
            {
                hasFormula = true;
                CellMarkup.PassBy(_xml); // the formula itself is not read
            }
        }

        if (column < 0 || column >= Columns || !_isNamed[column])
        {
            if (_text.Length > 0 && column >= 0)
            {
                _unnamed.Add(column);
            }

            return;
        }

        if (type == "e" || (hasFormula && !hasValue))
        {
            Trouble = RecordTrouble.BrokenCell;
            return;
        }

        SetCell(column, type, style);
    }

    private void SetCell(int column, string? type, NumberStyle style)
    {
        if (type == "s")
        {
            Set(column, Trim(_workbook.Texts[int.TryParse(_text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1]));
        }
        else if (type is "str" or "inlineStr" || _text.Length == 0)
        {
            Set(column, _text.ToString());
        }
        else if (type == "b")
        {
            Set(column, _text[0] == '1' ? "TRUE" : "FALSE");
        }
        else if (type == "d")
        {
            Set(column, DateTime.TryParse(_text.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DaysWritten.Text(day, _days[column]) : _text.ToString());
        }
        else
        {
            Set(column, Number(_text.ToString(), column, style));
        }
    }

    private string Number(string text, int column, NumberStyle style)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        if (style.IsDate && DaysWritten.Day(number, _workbook.From1904) is { } day)
        {
            return DaysWritten.Text(day, _days[column]);
        }

        // 5.7 is kept as 5.7000000000000002; a whole number is kept as it is.
        var plain = text.All(char.IsAsciiDigit) ? text : number.ToString("R", CultureInfo.InvariantCulture);
        return style.Noughts > plain.Length && plain.All(char.IsAsciiDigit) ? plain.PadLeft(style.Noughts, '0') : plain;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);
}
