namespace SendDashboard.EndToEndTests.Support;

/// <summary>The processes that belong to a home: those whose command line or environment names it (Linux).</summary>
internal static class ProcessesOf
{
    public static IReadOnlyList<string> Home(string home) =>
        [.. Directory.GetDirectories("/proc").Where(IsOther).Select(CommandLine).OfType<string>().Where(line => line.Contains(home, StringComparison.Ordinal))];

    public static async Task<IReadOnlyList<string>> LeftAfterAsync(string home, TimeSpan patience)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (Home(home).Count > 0 && TimeProvider.System.GetElapsedTime(started) < patience)
        {
            await Task.Delay(50);
        }

        return Home(home);
    }

    private static bool IsOther(string folder) =>
        int.TryParse(Path.GetFileName(folder), out var id) && id != Environment.ProcessId;

    private static string? CommandLine(string folder)
    {
        try
        {
            return (File.ReadAllText(Path.Combine(folder, "cmdline")) + '\0' + File.ReadAllText(Path.Combine(folder, "environ"))).Replace('\0', ' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
