using System.Text.Encodings.Web;
using System.Text.Json;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>
/// All further columns of a published table as one jsonb object: heading to figure (or to text), both text. An empty cell is left
/// out, so asking for it gives null. A cell that is neither number nor symbol keeps the row out.
/// </summary>
internal sealed class OtherColumnsJudge
{
    private readonly (int Column, byte[] Key, int Wrong)[] _columns;
    private readonly bool _areText;
    private byte[] _json = new byte[4096];

    internal OtherColumnsJudge(OtherColumns kind, IReadOnlyList<(string Heading, int Column)> columns, RuleBook book)
    {
        _areText = kind == OtherColumns.Text;
        var code = _areText ? FaultCode.TooLong : FaultCode.NotANumber;
        _columns = [.. Named(columns).Select(c => (c.Column, Key(c.Heading), book.Error(code, c.Heading)))];
    }

    internal void Judge<TCells>(TCells cells, RowState row) where TCells : struct, ICells
    {
        var at = 0;
        foreach (var (column, key, wrong) in _columns)
        {
            var text = CellText.Trim(cells.Cell(column));
            if (text.IsEmpty)
            {
                continue;
            }

            var room = Room(at, key.Length + 4 + (_areText ? JsonText.Longest : FigureText.Longest));
            var into = room[(key.Length + 2)..];
            var length = _areText ? JsonText.Write(text, into) : FigureText.Canonical(text, into);
            if (length < 0)
            {
                row.Faults.Raise(wrong);
                continue;
            }

            room[0] = at == 0 ? (byte)'{' : (byte)',';
            key.CopyTo(room[1..]);
            room[key.Length + 1] = (byte)'"';
            room[key.Length + 2 + length] = (byte)'"';
            at += key.Length + length + 3;
        }

        var end = Room(at, 2);
        end[0] = at == 0 ? (byte)'{' : (byte)'}';
        end[1] = (byte)'}';
        row.Encoded.Jsonb(_json.AsSpan(0, at == 0 ? 2 : at + 1));
    }

    // A heading that stands twice in the published file is kept twice: an object cannot hold one key two times.
    private static IEnumerable<(string Heading, int Column)> Named(IReadOnlyList<(string Heading, int Column)> columns)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (heading, column) in columns)
        {
            var times = seen[heading] = seen.GetValueOrDefault(heading) + 1;
            yield return (times == 1 ? heading : $"{heading} ({times})", column);
        }
    }

    // "heading": as JSON, the colon included.
    private static byte[] Key(string heading) =>
        [(byte)'"', .. JsonEncodedText.Encode(heading, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"', (byte)':'];

    private Span<byte> Room(int at, int length)
    {
        if (at + length > _json.Length)
        {
            Array.Resize(ref _json, Math.Max(_json.Length * 2, at + length));
        }

        return _json.AsSpan(at);
    }
}
