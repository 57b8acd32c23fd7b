using System.Diagnostics;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Worker;

/// <summary>The real <c>send</c> in a process of its own, which tests kill, pause and wake.</summary>
internal sealed class LiveWorker : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _problems;

    private LiveWorker(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _problems = process.StandardError.ReadToEndAsync();
    }

    public static LiveWorker Start(TestDatabase database, string home, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "send.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["SEND_DATABASE"] = database.Connections.Owner;
        start.Environment["SEND_DATABASE_WORKER"] = database.Connections.Worker;
        start.Environment["SEND_DATABASE_WEB"] = database.Connections.Web;
        start.Environment["SEND_INBOX"] = Path.Combine(home, "inbox");
        start.Environment["SEND_SPOOL"] = Path.Combine(home, "spool");
        start.Environment["SEND_LEASE_SECONDS"] = "2";
        return new LiveWorker(Process.Start(start)!);
    }

    /// <summary>Waits for the end; returns exit code and everything written.</summary>
    public async Task<(int Code, string Output)> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, await _output + await _problems);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public Task PauseAsync() => SignalAsync("-STOP");

    public Task WakeAsync() => SignalAsync("-CONT");

    public Task StopAsync() => SignalAsync("-TERM");

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
