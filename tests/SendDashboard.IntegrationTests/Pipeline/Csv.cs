using System.IO.Compression;
using System.Text;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>Writes the files that agencies would send.</summary>
internal static class Csv
{
    public static string Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyDictionary<string, string>> rows, string lineEnd = "\r\n")
    {
        var text = new StringBuilder(string.Join(',', headings)).Append(lineEnd);
        foreach (var row in rows)
        {
            text.Append(string.Join(',', headings.Select(heading => row.GetValueOrDefault(heading, "")))).Append(lineEnd);
        }

        return text.ToString();
    }

    public static void Zip(string path, IEnumerable<(string Name, string Text)> files)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }
    }
}
