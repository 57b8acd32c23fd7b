using System.Globalization;
using System.Text;
using System.Xml;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading.Workbooks;

namespace SendDashboard.Etl.Reading.Xml;

/// <summary>
/// The rows of one table out of an XML file, streamed: a row is an element, its cells are the elements within it that hold text, down to
/// the next row of another table. Rows are numbered as they come, and the number of the row round a row (or, where none is, of the last
/// one before it) is carried down. One pass for each table: nothing is held but the row.
/// </summary>
internal sealed class XmlRecords : Records
{
    private readonly XmlTable _table;
    private readonly XmlColumns _columns;
    private readonly Dictionary<string, int> _rows;
    private readonly long[] _counts;
    private readonly int _own;
    private readonly SortedSet<string> _notUsed = new(StringComparer.Ordinal);
    private readonly OutsideValues _outside;
    private readonly StringBuilder?[] _cells;
    private readonly StringBuilder _text = new();
    private readonly char[] _chunk = new char[4096];
    private readonly MemberStream _stream;
    private readonly XmlReader _xml;
    private readonly int _longest;
    private int _rowDepth = -1;

    internal XmlRecords(Contract contract, XmlLayout layout, ContractTable table, SetMember member, IngestLimits limits) : base(table.Fields.Count)
    {
        _table = layout.Tables.First(t => t.Table == table.Name);
        _columns = new XmlColumns(contract, layout, table);
        _rows = layout.Tables.Select((t, i) => (t.Row, i)).ToDictionary(t => t.Row, t => t.i, StringComparer.Ordinal);
        (_own, _counts) = (_rows[_table.Row], new long[layout.Tables.Count]);
        _outside = new OutsideValues(_table.Outside, Columns);
        _cells = new StringBuilder?[Columns];
        _longest = limits.MaxRecordBytes;
        _stream = MemberStream.Open(member, limits.MaxUnpackedBytes);
        _xml = SafeXml.Open(_stream, limits.MaxUnpackedBytes);
    }

    internal override IEnumerable<string> NotUsed => _notUsed;

    internal override long BytesRead => _stream.BytesRead;

    private long LineNow => ((IXmlLineInfo)_xml).LineNumber;

    internal override bool Read()
    {
        while (_xml.Read())
        {
            if (_xml.Depth > SafeXml.MaxDepth)
            {
                throw new FileStoppedException(FaultCode.HarmfulXml, LineNow);
            }

            switch (_xml.NodeType)
            {
                case XmlNodeType.Element when Start():
                case XmlNodeType.EndElement when End():
                    return true;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    ReadText();
                    break;
                default:
                    break;
            }
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _xml.Dispose();
        _stream.Dispose();
    }

    /// <summary>An element begins; true when it is a whole row already.</summary>
    private bool Start()
    {
        _text.Clear();
        var name = _xml.LocalName;
        if (_rows.TryGetValue(name, out var row))
        {
            _counts[row]++;
            return row == _own ? StartRow() : _rowDepth >= 0 && PassBy();
        }

        if (_rowDepth >= 0 ? _table.Skip.Contains(name) : _outside.Starts(name))
        {
            return _rowDepth >= 0 && PassBy();
        }

        if (_rowDepth >= 0 && _xml.HasAttributes)
        {
            NoteAttributes();
        }

        return false;
    }

    private bool StartRow()
    {
        if (_rowDepth >= 0)
        {
            throw Broken("A row stands within a row of the same table.");
        }

        Clear();
        Array.Clear(_cells);
        Line = Math.Max(LineNow, Line + 1); // rows of a file without line breaks are told apart by their order
        _rowDepth = _xml.Depth;
        return _xml.IsEmptyElement && EndRow();
    }

    /// <summary>An element ends; true when it was the row.</summary>
    private bool End()
    {
        if (_text.Length > 0)
        {
            Keep(_xml.LocalName);
            _text.Clear();
        }

        return _xml.Depth == _rowDepth && EndRow();
    }

    private void Keep(string name)
    {
        if (_columns.Of(name) is not { } column)
        {
            if (_rowDepth >= 0)
            {
                _notUsed.Add(name);
            }
        }
        else if (_rowDepth < 0)
        {
            if (!_outside.Keep(column, _text.ToString()))
            {
                throw Broken("A value that rows share comes after the first of them.");
            }
        }
        else if (_cells[column] is not { } cell)
        {
            _cells[column] = new StringBuilder().Append(_text);
        }
        else if (_columns.SeparatorOf(column) is { } separator)
        {
            cell.Append(separator).Append(_text);
        }
        else
        {
            Trouble = RecordTrouble.ElementTwice;
        }
    }

    private bool EndRow()
    {
        _rowDepth = -1;
        for (var i = 0; i < Columns; i++)
        {
            if (_cells[i] is { } cell)
            {
                Set(i, cell.ToString());
            }
            else if (_outside.Take(i) is { } shared)
            {
                Set(i, shared);
            }
        }

        if (_columns.Number >= 0)
        {
            Set(_columns.Number, _counts[_own].ToString(CultureInfo.InvariantCulture));
        }

        if (_columns.Parent >= 0)
        {
            Set(_columns.Parent, _counts[_columns.ParentTable].ToString(CultureInfo.InvariantCulture));
        }

        return true;
    }

    // Another table's rows within this row: read in that table's own pass. A row of this table in there would be lost.
    private bool PassBy()
    {
        if (_xml.IsEmptyElement)
        {
            return false;
        }

        for (var depth = _xml.Depth; _xml.Read() && _xml.Depth > depth;)
        {
            if (_xml.Depth > SafeXml.MaxDepth)
            {
                throw new FileStoppedException(FaultCode.HarmfulXml, LineNow);
            }

            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == _table.Row)
            {
                throw Broken("A row stands within a row of the same table.");
            }
        }

        return false;
    }

    private void ReadText()
    {
        while (_xml.ReadValueChunk(_chunk, 0, _chunk.Length) is > 0 and var count)
        {
            _text.Append(_chunk, 0, count);
            if (_text.Length > _longest)
            {
                throw new FileStoppedException(FaultCode.RowTooLong, LineNow);
            }
        }
    }

    private void NoteAttributes()
    {
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.Prefix is not ("xmlns" or "xsi") && _xml.LocalName != "xmlns")
            {
                _notUsed.Add($"{_xml.LocalName} (attribute)");
            }
        }

        _xml.MoveToElement();
    }

    private XmlException Broken(string why) => new(why, null, (int)LineNow, 1);
}
