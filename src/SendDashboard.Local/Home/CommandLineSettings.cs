using SendDashboard.Local.Starting;

namespace SendDashboard.Local.Home;

/// <summary>
/// The Worker's settings as a file of shell words, so that <c>send load</c> and <c>send figures</c> can be run beside a running area.
/// It holds the worker's password, so only its owner reads it.
/// </summary>
internal static class CommandLineSettings
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string PathFor(string home) => Path.Combine(home, "send.env");

    public static async Task WriteAsync(LocalSettings settings, string databaseKey, string connection, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        await using var file = new StreamWriter(PathFor(settings.Home), options);
        foreach (var (name, value) in HostEnvironment.For(settings, databaseKey, connection)
                     .Where(setting => setting.Key.StartsWith("SEND_", StringComparison.Ordinal) && setting.Value is not null))
        {
            await file.WriteLineAsync($"export {name}='{value!.Replace("'", @"'\''", StringComparison.Ordinal)}'".AsMemory(), cancellationToken);
        }
    }
}
