using System.Text;
using System.Xml;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>
/// The texts that cells of a workbook point to, as UTF-8 in one array: the only part of a workbook that cannot be passed by. Its size is
/// that of the different texts, not of the rows.
/// </summary>
internal sealed class SharedStrings
{
    private readonly List<int> _ends = [];
    private byte[] _bytes = new byte[64 * 1024];
    private int _end;

    internal ReadOnlySpan<byte> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_ends.Count)
            {
                throw new InvalidDataException("A cell points to a text that is not there.");
            }

            var start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.AsSpan(start, _ends[index] - start);
        }
    }

    /// <summary>Reads the part; more than <paramref name="most"/> bytes of text throws <see cref="InvalidDataException"/>.</summary>
    internal static SharedStrings Read(XmlReader xml, int most)
    {
        var strings = new SharedStrings();
        var item = new StringBuilder();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                item.Clear();
                CellMarkup.ReadText(xml, item);
                strings.Add(item, most);
            }
        }

        return strings;
    }

    private void Add(StringBuilder item, int most)
    {
        foreach (var chunk in item.GetChunks())
        {
            var room = Encoding.UTF8.GetMaxByteCount(chunk.Length);
            if (_end > most - room)
            {
                throw new InvalidDataException("The workbook holds more text than it may.");
            }

            if (_end + room > _bytes.Length)
            {
                Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + room));
            }

            _end += Encoding.UTF8.GetBytes(chunk.Span, _bytes.AsSpan(_end));
        }

        _ends.Add(_end);
    }
}
