using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>
/// What a workbook says of itself: its sheets in order, its count of days, its formats and texts. Read with our own few lines over the
/// zip and XML readers of .NET: a library that reads workbooks would bring its own zip and XML behind the limits set here.
/// </summary>
internal sealed class Workbook
{
    private const int MostText = 256 << 20;
    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationship = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly string _path;
    private readonly List<(SheetPlace Place, string Part, long Size)> _sheets = [];
    private readonly List<NumberStyle> _styles = [];

    private Workbook(string path) => _path = path;

    /// <summary>Days are counted from 1904 (workbooks made on older Macs) and not from 1900.</summary>
    internal bool From1904 { get; private set; }

    /// <summary>Its texts; loaded with <see cref="Load"/>.</summary>
    internal SharedStrings Texts { get; private set; } = new();

    /// <summary>Its sheets, hidden ones too, as files of a delivery.</summary>
    internal IEnumerable<SetMember> Members => _sheets.Select(s => new SetMember(_path, null, s.Size, s.Place));

    /// <summary>Whether the archive is a workbook: every Office file has this part, only a workbook has the other.</summary>
    internal static bool Is(ZipArchive archive) => archive.GetEntry("[Content_Types].xml") is not null;

    /// <summary>Reads what it says of itself. Throws <see cref="InvalidDataException"/> or <see cref="XmlException"/> when it is damaged.</summary>
    internal static Workbook Open(string path)
    {
        var workbook = new Workbook(path);
        using var archive = ZipFile.OpenRead(path);
        var main = Target(archive, "_rels/.rels", "", r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
            ?? throw new InvalidDataException("The file is no workbook.");
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var parts = Relationships(archive, $"{folder}_rels/{main[folder.Length..]}.rels", folder).ToDictionary(r => r.Id, r => r.Target, StringComparer.Ordinal);
        workbook.ReadSheets(archive, main, parts);
        return workbook;
    }

    /// <summary>Loads texts and formats, for reading cells.</summary>
    internal Workbook Load()
    {
        using var archive = ZipFile.OpenRead(_path);
        var main = Target(archive, "_rels/.rels", "", r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))!;
        var folder = main[..(main.LastIndexOf('/') + 1)];
        foreach (var part in Relationships(archive, $"{folder}_rels/{main[folder.Length..]}.rels", folder))
        {
            if (part.Type.EndsWith("/sharedStrings", StringComparison.Ordinal))
            {
                using var xml = Part(archive, part.Target);
                Texts = SharedStrings.Read(xml, MostText);
            }
            else if (part.Type.EndsWith("/styles", StringComparison.Ordinal))
            {
                using var xml = Part(archive, part.Target);
                ReadStyles(xml);
            }
        }

        return this;
    }

    /// <summary>What the format of that number says.</summary>
    internal NumberStyle Style(int index) => (uint)index < (uint)_styles.Count ? _styles[index] : default;

    /// <summary>Opens a sheet's cells.</summary>
    internal MemberStream OpenSheet(int number)
    {
        var (_, part, size) = _sheets[number - 1];
        return MemberStream.Open(new SetMember(_path, part, size), long.MaxValue);
    }

    private void ReadSheets(ZipArchive archive, string main, Dictionary<string, string> parts)
    {
        using var xml = Part(archive, main);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                From1904 = xml.GetAttribute("date1904") is "1" or "true" or "on";
            }
            else if (xml.LocalName == "sheet" && (xml.GetAttribute("id", Relationship) ?? xml.GetAttribute("id", StrictRelationship)) is { } id
                && parts.TryGetValue(id, out var part) && archive.GetEntry(part) is { } entry)
            {
                var isHidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
                _sheets.Add((new SheetPlace(_sheets.Count + 1, xml.GetAttribute("name") ?? "", isHidden), part, entry.Length));
            }
        }
    }

    private void ReadStyles(XmlReader xml)
    {
        var formats = new Dictionary<int, NumberStyle>();
        var inCells = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                formats[Number(xml.GetAttribute("numFmtId"))] = NumberStyle.Of(xml.GetAttribute("formatCode") ?? "");
            }
            else if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element;
            }
            else if (inCells && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
            {
                var format = Number(xml.GetAttribute("numFmtId"));
                _styles.Add(formats.TryGetValue(format, out var own) ? own : NumberStyle.BuiltIn(format));
            }
        }
    }

    private static string? Target(ZipArchive archive, string part, string folder, Predicate<(string Id, string Type, string Target)> wanted) =>
        Relationships(archive, part, folder).Find(wanted).Target;

    private static List<(string Id, string Type, string Target)> Relationships(ZipArchive archive, string part, string folder)
    {
        var found = new List<(string, string, string)>();
        using var xml = Part(archive, part);
        while (xml.Read())
        {
            // What lies outside the workbook is not followed.
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
            {
                var target = xml.GetAttribute("Target") ?? "";
                found.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target));
            }
        }

        return found;
    }

    private static XmlReader Part(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException("A part of the workbook is missing.");
        return SafeXml.Open(entry.Open(), Math.Max(entry.Length, 1));
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
