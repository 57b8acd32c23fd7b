using SendDashboard.Database.Connecting;
using SendDashboard.Local.Starting;

namespace SendDashboard.Local.Home;

/// <summary>
/// Settings as a file of shell words, so that <c>send load</c>, <c>send figures</c> and <c>send user</c> can be run beside a running area.
/// It holds the passwords of the worker's and the owner's login, so only whoever started the area reads it.
/// </summary>
internal static class CommandLineSettings
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string PathFor(string home) => Path.Combine(home, "send.env");

    public static async Task WriteAsync(LocalSettings settings, DatabaseSettings database, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        await using var file = new StreamWriter(PathFor(settings.Home), options);
        foreach (var (name, value) in HostEnvironment.For(settings, DatabaseSettings.WorkerKey, database.Worker)
                     .Append(new(DatabaseSettings.OwnerKey, database.Owner))
                     .Where(setting => setting.Key.StartsWith("SEND_", StringComparison.Ordinal) && setting.Value is not null))
        {
            await file.WriteLineAsync($"export {name}='{value!.Replace("'", @"'\''", StringComparison.Ordinal)}'".AsMemory(), cancellationToken);
        }
    }
}
