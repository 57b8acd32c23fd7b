using System.Diagnostics;

namespace SendDashboard.Local.Processes;

/// <summary>
/// A child that cannot outlive us, not even when we are killed with <c>kill -9</c>: on Linux and macOS a small shell holds the
/// other end of a pipe and stops the child when the pipe closes; on Windows a job object does (untested).
/// </summary>
public sealed class GuardedProcess : IAsyncDisposable
{
    // Descriptor 3 is our pipe. `read` is built into the shell, so the watcher has no child of its own to be left behind.
    private const string Guard = """
        trap '' INT
        exec 3<&0
        "$@" </dev/null 3<&- &
        child=$!
        { while read -r line <&3; do :; done; kill -"$SEND_STOP_SIGNAL" "$child"; } </dev/null >/dev/null 2>&1 &
        watcher=$!
        exec 3<&-
        wait "$child"
        status=$?
        kill "$watcher" 2>/dev/null
        exit "$status"
        """;

    private readonly Process _process;
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GuardedProcess(Process process) => _process = process;

    /// <summary>Ends when the child has ended, with its exit code.</summary>
    public Task<int> Exit => _exit.Task;

    /// <summary>The guard's process id; on Windows the child's own.</summary>
    public int Id => _process.Id;

    public static GuardedProcess Start(ChildCommand command, Action<string> onLine)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = command.Folder,
        };
        SetCommandLine(start, command);
        foreach (var (name, value) in command.Environment)
        {
            start.Environment.Remove(name);
            if (value is not null)
            {
                start.Environment[name] = value;
            }
        }

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var guarded = new GuardedProcess(process);
        process.Exited += (_, _) => _ = guarded.CompleteAsync();
        process.OutputDataReceived += (_, line) => Pass(line.Data);
        process.ErrorDataReceived += (_, line) => Pass(line.Data);
        process.Start();
        if (OperatingSystem.IsWindows())
        {
            WindowsJob.Adopt(process);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return guarded;

        void Pass(string? line)
        {
            if (line is not null)
            {
                onLine(line);
            }
        }
    }

    /// <summary>Asks the child to stop by closing the pipe; after <paramref name="patience"/> it is killed.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        _process.StandardInput.Close();
        if (OperatingSystem.IsWindows() && !Exit.IsCompleted)
        {
            _process.Kill(entireProcessTree: true); // nothing gentler reaches a windowless child there
        }

        try
        {
            await Exit.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await Exit;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.FromSeconds(20));
        _process.Dispose();
    }

    // Its last words may still be in the pipe when it has ended; a grandchild that holds the pipe open is not waited for.
    private async Task CompleteAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
        }

        _exit.TrySetResult(_process.ExitCode);
    }

    private static void SetCommandLine(ProcessStartInfo start, ChildCommand command)
    {
        if (OperatingSystem.IsWindows())
        {
            start.FileName = command.Program;
            command.Arguments.ToList().ForEach(start.ArgumentList.Add);
            return;
        }

        // A session of its own, so that Ctrl-C in the terminal reaches us alone and we stop the children in order.
        // macOS has no setsid command; there the guard's trap and the shell's background rule ignore Ctrl-C.
        string[] session = Programs.Find("setsid") is { } setsid ? [setsid, "/bin/sh"] : ["/bin/sh"];
        start.FileName = session[0];
        string[] rest = [.. session[1..], "-c", Guard, "guard", command.Program, .. command.Arguments];
        rest.ToList().ForEach(start.ArgumentList.Add);
        start.Environment["SEND_STOP_SIGNAL"] = command.StopSignal;
    }
}
