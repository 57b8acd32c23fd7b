using System.Text;
using System.Xml;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading.Texts;
using SendDashboard.Etl.Reading.Workbooks;

namespace SendDashboard.Etl.Reading.Xml;

/// <summary>The start of an XML file: its outermost element and what stands in it, enough to tell whose layout it is.</summary>
internal static class XmlStart
{
    private const int MostElements = 100_000;
    private const int MostRows = 25;

    /// <summary>The contract whose row elements are there with a file for each of its tables, or why it is not read.</summary>
    internal static FileVerdict<RecognisedSet> Recognise(DeliverySource source, SetMember member, FileStart start, IReadOnlyList<Contract> own, ContractLibrary contracts)
    {
        // A document type comes before anything else and is where entities are declared. No return has one.
        if (start.Text.IndexOf("<!DOCTYPE"u8) >= 0 || start.Text.IndexOf("<!ENTITY"u8) >= 0)
        {
            return FileFault.Refuse(FaultCode.HarmfulXml, line: 1);
        }

        try
        {
            var layouts = contracts.All.SelectMany(c => c.Xml, (c, x) => new XmlFound(c, x)).ToList();
            return Find(member, layouts.FindAll(l => own.Contains(l.Contract))) is { } found ? Set(member, found)
                : Find(member, layouts) is { } other ? FileFault.Refuse(FaultCode.AnotherAgency, detail: other.Contract.Extract)
                : FileFault.Refuse(FaultCode.NotRecognised, detail: source.Agency);
        }
        catch (XmlException e)
        {
            return FileFault.Refuse(FaultCode.BrokenXml, line: Math.Max(e.LineNumber, 1));
        }
        catch (FileStoppedException e)
        {
            return FileFault.Refuse(e.Code, line: e.Line);
        }
    }

    private static XmlFound? Find(SetMember member, List<XmlFound> layouts)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        string? root = null;
        using var xml = SafeXml.Open(MemberStream.Open(member, long.MaxValue), long.MaxValue);
        for (var elements = 0; elements < MostElements && xml.Read();)
        {
            if (xml.Depth > SafeXml.MaxDepth)
            {
                throw new FileStoppedException(FaultCode.HarmfulXml, ((IXmlLineInfo)xml).LineNumber);
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            elements++;
            root ??= xml.LocalName;
            if (names.Add(xml.LocalName) && layouts.Find(f => f.Fits(root, names)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static FileVerdict<RecognisedSet> Set(SetMember member, XmlFound found)
    {
        var files = new List<MatchedFile>();
        foreach (var table in found.Contract.Tables.Where(t => found.Layout.Tables.Any(x => x.Table == t.Name)))
        {
            var columns = new XmlColumns(found.Contract, found.Layout, table).All;
            files.Add(new MatchedFile(member, new TableMatch(table, Layout.Template, columns, [], null, null), Dialect.Plain, FirstRows(member, found, table))
            {
                Encoding = "xml", Xml = found.Layout,
            });
        }

        return RecognisedSet.Of(found.Contract, files);
    }

    private static List<StartRecord> FirstRows(SetMember member, XmlFound found, ContractTable table)
    {
        var rows = new List<StartRecord>();
        using var records = new XmlRecords(found.Contract, found.Layout, table, member, new IngestLimits());
        while (rows.Count < MostRows && records.Read())
        {
            var cells = new string[records.Columns];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Encoding.UTF8.GetString(records.Cell(i));
            }

            rows.Add(new StartRecord(records.Line, cells));
        }

        return rows;
    }
}

/// <summary>An XML layout of a contract.</summary>
internal sealed record XmlFound(Contract Contract, XmlLayout Layout)
{
    /// <summary>The outermost element is the layout's, and a row of every table that must come is among the names.</summary>
    internal bool Fits(string root, HashSet<string> names) =>
        root == Layout.Root && Layout.Tables.Where(t => Contract.Table(t.Table) is { Required: true, MayBeEmpty: false }).All(t => names.Contains(t.Row));
}
