using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Starting;

/// <summary>A host that is started again when it ends unasked, with longer pauses each time, until it keeps ending.</summary>
internal sealed class Supervised(string name, ChildCommand command, string logFolder, TextWriter screen) : IAsyncDisposable
{
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(2);
    private static readonly int[] PausesInSeconds = [1, 2, 4, 8, 15];

    private readonly LogFile _log = new(LogPath(logFolder, name));
    private GuardedProcess? _current;

    public static string LogPath(string logFolder, string name) => Path.Combine(logFolder, name + ".log");

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="LocalException">It ended again and again.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var ends = 0; ; ends++)
        {
            var started = TimeProvider.System.GetTimestamp();
            _current = GuardedProcess.Start(command, _log.WriteLine);
            var exitCode = await _current.Exit.WaitAsync(cancellationToken);
            ends = TimeProvider.System.GetElapsedTime(started) > Steady ? 0 : ends;
            if (ends == PausesInSeconds.Length)
            {
                throw new LocalException($"The {name} keeps ending (exit code {exitCode}). Its log is {LogPath(logFolder, name)}.");
            }

            await screen.WriteLineAsync($"  The {name} ended (exit code {exitCode}); starting it again. Its log is {LogPath(logFolder, name)}");
            await Task.Delay(TimeSpan.FromSeconds(PausesInSeconds[ends]), cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _current?.DisposeAsync() ?? ValueTask.CompletedTask;
}
