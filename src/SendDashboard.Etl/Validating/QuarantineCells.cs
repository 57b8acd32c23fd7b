using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating;

/// <summary>The cells of a row kept out, as sent, of the fields that are read: nothing else of the row is kept anywhere.</summary>
internal sealed class QuarantineCells
{
    private readonly (JsonEncodedText Name, int Column)[] _fields;
    private readonly ArrayBufferWriter<byte> _json = new(1024);

    internal QuarantineCells(ContractTable table, int[] columns) =>
        _fields = [.. table.Fields.Select((f, i) => (JsonEncodedText.Encode(f.Name), columns[i])).Where(f => f.Item2 >= 0)];

    /// <summary>A row whose cells cannot be told apart: which text belongs to which field is not known, so none is kept.</summary>
    internal static ReadOnlySpan<byte> None => "{}"u8;

    /// <summary>The cells as a JSON object, valid until the next call.</summary>
    internal ReadOnlySpan<byte> Of<TCells>(TCells cells) where TCells : struct, ICells
    {
        _json.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_json);
        writer.WriteStartObject();
        foreach (var (name, column) in _fields)
        {
            var cell = cells.Cell(column);
            if (Utf8.IsValid(cell) && !cell.Contains((byte)0))
            {
                writer.WriteString(name, cell);
            }
            else
            {
                writer.WriteString(name, Readable(cell));
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return _json.WrittenSpan;
    }

    internal UInt128 HashOf<TCells>(TCells cells, ulong seed) where TCells : struct, ICells => RowHash.Of(Of(cells), seed);

    // Bytes that are no text are shown by their number, so that whoever mends the row sees where they are.
    private static string Readable(ReadOnlySpan<byte> cell)
    {
        var text = new StringBuilder();
        while (Rune.DecodeFromUtf8(cell, out var rune, out var used) is var status && used > 0)
        {
            if (status == OperationStatus.Done && rune.Value != 0)
            {
                text.Append(rune);
            }
            else
            {
                foreach (var b in cell[..used])
                {
                    text.Append("\\x").Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
                }
            }

            cell = cell[used..];
        }

        return text.ToString();
    }
}
