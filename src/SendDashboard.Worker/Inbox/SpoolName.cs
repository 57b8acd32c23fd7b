namespace SendDashboard.Worker.Inbox;

/// <summary>Names of spooled files: random, so that a file named after a child is not. The agency stands in front.</summary>
internal static class SpoolName
{
    private const char Stop = '~';

    public static string New(string agency, FileSystemInfo info) =>
        $"{agency}{Stop}{Guid.NewGuid():N}{(info is FileInfo file && Plain(file.Extension) ? file.Extension.ToLowerInvariant() : "")}";

    /// <summary>The agency of a file that came from the inbox; null for one that was uploaded.</summary>
    public static string? AgencyOf(string name) => name.IndexOf(Stop, StringComparison.Ordinal) is > 0 and var at ? name[..at] : null;

    private static bool Plain(string extension) => extension.Length is > 1 and <= 5 && extension.Skip(1).All(char.IsAsciiLetterOrDigit);
}
