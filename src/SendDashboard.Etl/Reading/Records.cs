using SendDashboard.Etl.Validating;

namespace SendDashboard.Etl.Reading;

/// <summary>
/// The rows of a table that is no CSV, a sheet or elements of XML, one after another. A row's cells are valid until the next is read.
/// </summary>
internal abstract class Records : IDisposable
{
    private readonly int[] _starts;
    private readonly int[] _lengths;
    private byte[] _bytes = new byte[4096];
    private int _end;

    protected Records(int columns) => (_starts, _lengths) = (new int[columns], new int[columns]);

    /// <summary>Line (or row of the sheet) the row starts on: larger from row to row.</summary>
    internal long Line { get; private protected set; }

    /// <summary>What is wrong with the row as a whole.</summary>
    internal RecordTrouble Trouble { get; private protected set; }

    /// <summary>Columns or elements found that no field claims.</summary>
    internal abstract IEnumerable<string> NotUsed { get; }

    /// <summary>Bytes read so far.</summary>
    internal abstract long BytesRead { get; }

    /// <summary>Everything of the row that is kept, one cell after another.</summary>
    internal ReadOnlySpan<byte> Raw => _bytes.AsSpan(0, _end);

    internal int Columns => _starts.Length;

    /// <summary>
    /// Goes to the next row; false after the last. Throws <see cref="InvalidDataException"/> for a damaged file and
    /// <see cref="System.Xml.XmlException"/> for broken markup.
    /// </summary>
    internal abstract bool Read();

    internal ReadOnlySpan<byte> Cell(int column) => _bytes.AsSpan(_starts[column], _lengths[column]);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>Forgets the row.</summary>
    protected void Clear()
    {
        _end = 0;
        Array.Clear(_lengths);
        Trouble = RecordTrouble.None;
    }

    protected bool IsBlank(int column) => _lengths[column] == 0;

    protected bool IsBlank()
    {
        foreach (var length in _lengths)
        {
            if (length > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes a cell; what it held before is forgotten.</summary>
    protected void Set(int column, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var most = System.Text.Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_end + most > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + most));
        }

        _starts[column] = _end;
        _lengths[column] = System.Text.Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_end));
        _end += _lengths[column];
    }

    protected void Set(int column, ReadOnlySpan<byte> utf8)
    {
        if (_end + utf8.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + utf8.Length));
        }

        utf8.CopyTo(_bytes.AsSpan(_end));
        (_starts[column], _lengths[column]) = (_end, utf8.Length);
        _end += utf8.Length;
    }
}

/// <summary>What is wrong with a row as a whole.</summary>
internal enum RecordTrouble
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A cell of a sheet holds an error, or a formula that was never calculated.</summary>
    BrokenCell,

    /// <summary>An element of XML that stands once stands there twice.</summary>
    ElementTwice,
}

/// <summary>The cells of the row that records stand on.</summary>
internal readonly struct RecordCells(Records records) : ICells
{
    public ReadOnlySpan<byte> Raw => records.Raw;

    public ReadOnlySpan<byte> Cell(int column) => records.Cell(column);
}
