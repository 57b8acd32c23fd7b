using System.IO.Compression;
using System.Text.RegularExpressions;

namespace SendDashboard.Worker.Inbox;

/// <summary>A file or folder lying in an agency's folder of the inbox.</summary>
internal sealed partial record InboxEntry(string Agency, FileSystemInfo Info)
{
    /// <summary>How it looks just now: a change between two looks means that it is still being written.</summary>
    public string Look() => Info is DirectoryInfo folder
        ? string.Join('|', folder.EnumerateFiles("*", SearchOption.AllDirectories).Order(ByName).Select(Look))
        : Look(new FileInfo(Info.FullName));

    /// <summary>The period its name tells, as digits, so that older ones sort first; names without one come last.</summary>
    public string Order() => Period().Match(Info.Name) is { Success: true } match ? match.Value.Replace("-", "", StringComparison.Ordinal) : "9999";

    /// <summary>Hidden files, and names that say that they are not finished.</summary>
    public bool IsUnfinished() =>
        Info.Name.StartsWith('.') || Info.Name.StartsWith('~')
        || Info.Name.EndsWith(".part", StringComparison.OrdinalIgnoreCase) || Info.Name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase);

    /// <summary>A zip that does not open has not all arrived yet; everything else is taken as it lies.</summary>
    public bool Opens()
    {
        if (Info is not FileInfo file || !file.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        try
        {
            using var zip = ZipFile.OpenRead(file.FullName);
            return true;
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static string Look(FileInfo file) => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}";

    private static readonly IComparer<FileInfo> ByName = Comparer<FileInfo>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName));

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(-?(0[1-9]|1[0-2]))?(?!\d)")]
    private static partial Regex Period();
}
