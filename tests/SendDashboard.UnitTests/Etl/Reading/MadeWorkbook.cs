using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>A workbook as Excel writes one, made by hand: sheets of cells that are texts, numbers, days, formulas or errors.</summary>
internal sealed class MadeWorkbook
{
    private readonly List<(string Name, string State, List<object?[]> Rows, HashSet<int> Hidden)> _sheets = [];
    private readonly List<string> _texts = [];

    internal bool From1904 { get; init; }

    internal MadeWorkbook Sheet(string name, IEnumerable<object?[]> rows, string state = "visible", params int[] hiddenRows)
    {
        _sheets.Add((name, state, rows.ToList(), [.. hiddenRows]));
        return this;
    }

    internal byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part(zip, "_rels/.rels", Relationships("<Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Part(zip, "xl/_rels/workbook.xml.rels", Relationships(
                "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"s\" Type=\"x/styles\" Target=\"/xl/styles.xml\"/>"
                + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"w{i}\" Type=\"x/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))));
            Part(zip, "xl/workbook.xml", "<workbook xmlns=\"m\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + $"<workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"w{i}\"/>")) + "</sheets></workbook>");
            Part(zip, "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\/mm\\/yyyy;@\"/><numFmt numFmtId=\"171\" formatCode=\"0000000000\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>");
            for (var i = 0; i < _sheets.Count; i++)
            {
                Part(zip, $"xl/worksheets/sheet{i}.xml", Sheet(_sheets[i].Rows, _sheets[i].Hidden));
            }

            Part(zip, "xl/sharedStrings.xml", $"<sst>{string.Concat(_texts.Select(t => $"<si><r><t>{SecurityElement.Escape(t[..(t.Length / 2)])}</t></r><r><t xml:space=\"preserve\">{SecurityElement.Escape(t[(t.Length / 2)..])}</t></r><rPh><t>x</t></rPh></si>"))}</sst>");
        }

        return bytes.ToArray();
    }

    private string Sheet(List<object?[]> rows, HashSet<int> hidden)
    {
        var text = new StringBuilder("<worksheet><sheetViews><sheetView/></sheetViews><sheetData>");
        for (var row = 0; row < rows.Count; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\"{(hidden.Contains(row + 1) ? " hidden=\"1\"" : "")}>");
            for (var column = 0; column < rows[row].Length; column++)
            {
                text.Append(Cell(rows[row][column], $"{Letters(column)}{row + 1}"));
            }

            text.Append("</row>");
        }

        return text.Append("</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells></worksheet>").ToString();
    }

    private string Cell(object? value, string at) => value switch
    {
        null => "",
        string text => $"<c r=\"{at}\" t=\"s\"><v>{Shared(text)}</v></c>",
        Inline text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text.Text)}</t></is></c>",
        bool truth => $"<c r=\"{at}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
        DateOnly day => FormattableString.Invariant($"<c r=\"{at}\" s=\"{1 + day.Day % 2}\"><v>{Serial(day)}</v></c>"),
        Padded number => FormattableString.Invariant($"<c r=\"{at}\" s=\"3\"><v>{number.Number}</v></c>"),
        Formula { Value: null } => $"<c r=\"{at}\"><f>A1</f></c>",
        Formula formula => $"<c r=\"{at}\" t=\"str\"><f>A1&amp;\"\"</f><v>{formula.Value}</v></c>",
        Broken => $"<c r=\"{at}\" t=\"e\"><v>#REF!</v></c>",
        _ => FormattableString.Invariant($"<c r=\"{at}\"><v>{value}</v></c>"),
    };

    private int Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (From1904 ? 1462 : 0);

    private int Shared(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }

    private static string Letters(int column) => (column >= 26 ? Letters(column / 26 - 1) : "") + (char)('A' + column % 26);

    private static string Relationships(string all) => $"<Relationships>{all}</Relationships>";

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    internal sealed record Inline(string Text);

    internal sealed record Padded(long Number);

    internal sealed record Formula(string? Value);

    internal sealed record Broken;
}
