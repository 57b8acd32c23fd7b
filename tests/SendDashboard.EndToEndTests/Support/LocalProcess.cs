using System.Collections.Concurrent;
using SendDashboard.Local.Processes;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>The real, built Local as a process of its own, which ends with us even when the test run is killed.</summary>
public sealed class LocalProcess : IAsyncDisposable
{
    private readonly GuardedProcess _process;
    private readonly ConcurrentQueue<string> _printed = new();

    private LocalProcess(ChildCommand command) => _process = GuardedProcess.Start(command, _printed.Enqueue);

    /// <summary>From tests/SendDashboard.EndToEndTests/bin/(configuration)/(framework)/ to the same of Local.</summary>
    internal static string Assembly
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.GetFullPath(Path.Combine(
                framework.FullName, "..", "..", "..", "..", "..", "src", "SendDashboard.Local", "bin", framework.Parent!.Name, framework.Name, "SendDashboard.Local.dll"));
        }
    }

    public Task<int> Exit => _process.Exit;

    /// <summary>Everything it has printed so far.</summary>
    public string Printed => string.Join('\n', _printed);

    /// <param name="home">SEND_HOME.</param>
    /// <param name="address">SEND_URL.</param>
    /// <param name="settings">Further environment variables; null takes one away.</param>
    public static LocalProcess Start(string home, Uri address, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var environment = Settings(home, address);
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        return new(new ChildCommand("dotnet", [Assembly]) { Environment = environment });
    }

    internal static Dictionary<string, string?> Settings(string home, Uri address) => new()
    {
        ["SEND_HOME"] = home,
        ["SEND_URL"] = address.GetLeftPart(UriPartial.Authority),
        ["SEND_DATABASE"] = null,
        ["SEND_DATABASE_WORKER"] = null,
        ["SEND_DATABASE_WEB"] = null,
        ["SEND_INBOX"] = null,
        ["SEND_SPOOL"] = null,
    };

    /// <summary>Waits until it has printed the address it serves.</summary>
    public async Task BecomesReadyAsync(TimeSpan patience)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!Printed.Contains("  Open http", StringComparison.Ordinal))
        {
            if (Exit.IsCompleted || TimeProvider.System.GetElapsedTime(started) > patience)
            {
                throw new InvalidOperationException($"SendDashboard.Local did not get ready:\n{Printed}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Asks it to stop, as a polite kill does.</summary>
    public Task StopAsync() => _process.StopAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
