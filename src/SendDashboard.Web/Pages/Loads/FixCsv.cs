using System.IO.Compression;
using System.Text;
using SendDashboard.Core.Fixing;
using SendDashboard.Desk;
using SendDashboard.Insight.Pages;
using SendDashboard.Insight.Pages.Loads;

namespace SendDashboard.Web.Pages.Loads;

/// <summary>
/// The rows that were kept out as a file for Excel: the columns they were sent with, then what is wrong and how to fix it. Cells that
/// Excel would run, shorten or rewrite are marked (<see cref="FixFile"/>); the pipeline knows the file by its last two columns.
/// </summary>
internal static class FixCsv
{
    private const string LineEnd = "\r\n";

    /// <summary>A CSV, or a zip of them when there are rows of more than one table.</summary>
    public static (string Name, string Type, byte[] Bytes) Of(string fileName, IReadOnlyList<FixRow> rows, IReadOnlyDictionary<string, Message> messages)
    {
        var name = $"{Path.GetFileNameWithoutExtension(fileName)}-fix";
        var tables = rows.GroupBy(row => row.Table).ToList();
        return tables.Count == 1
            ? ($"{name}.csv", "text/csv; charset=utf-8", Csv(tables[0], messages))
            : ($"{name}.zip", "application/zip", Zip(tables, messages));
    }

    private static byte[] Zip(IEnumerable<IGrouping<string, FixRow>> tables, IReadOnlyDictionary<string, Message> messages)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in tables)
            {
                using var file = zip.CreateEntry($"{table.Key}.csv").Open();
                file.Write(Csv(table, messages));
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Csv(IGrouping<string, FixRow> table, IReadOnlyDictionary<string, Message> messages)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', table.First().Headings.Append(FixFile.Problem).Append(FixFile.HowToFix).Select(Quoted)).Append(LineEnd);
        foreach (var row in table)
        {
            var broken = row.Codes.Select((code, at) => (Code: code, Field: row.Fields[at], Message: messages.GetValueOrDefault(code))).ToList();
            var problem = broken.Select(one => MessageText.Of(one.Message?.Text ?? one.Code, row.Table, one.Field, row.Line));
            var howToFix = broken.Select(one => MessageText.Of(one.Message?.WhatToDo ?? "", row.Table, one.Field, row.Line)).Where(words => words.Length > 0);
            text.AppendJoin(',', row.Cells.Select(FixFile.Protected).Append(Sentences(problem)).Append(Sentences(howToFix)).Select(Quoted)).Append(LineEnd);
        }

        // The mark at the start tells Excel that the letters are UTF-8.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // Our own words, which begin with no sign; a message that begins with the name of a column begins with a quotation mark.
    private static string Sentences(IEnumerable<string> sentences) => string.Join(". ", sentences.Distinct());

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
