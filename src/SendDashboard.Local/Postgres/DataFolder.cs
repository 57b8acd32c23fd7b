using System.Diagnostics;
using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Postgres;

/// <summary>The folder in which a cluster keeps its data: made by <c>initdb</c>, bound to one major version for life.</summary>
internal sealed class DataFolder(string path)
{
    /// <summary>The major version that made it, or null when there is none yet (an <c>initdb</c> cut short counts as none).</summary>
    public int? Major =>
        File.Exists(Path.Combine(path, "PG_VERSION")) && File.Exists(CompleteMark)
        && int.TryParse(File.ReadAllText(Path.Combine(path, "PG_VERSION")).Trim(), out var major) ? major : null;

    // initdb writes PG_VERSION first, so its presence alone does not mean that initdb finished.
    private string CompleteMark => Path.Combine(path, "send-initialised");

    public async Task CreateAsync(
        PostgresBinaries binaries, Unprivileged identity, string superuser, string? password, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        await identity.GiveAsync(path, cancellationToken);
        var passwordFile = path + ".password";
        try
        {
            List<string> arguments = ["-D", path, "-U", superuser, "-E", "UTF8", "--locale=C"];
            if (password is not null)
            {
                await File.WriteAllTextAsync(passwordFile, password, cancellationToken);
                await identity.GiveAsync(passwordFile, cancellationToken);
                arguments.AddRange(["--auth=scram-sha-256", $"--pwfile={passwordFile}"]);
            }
            else
            {
                arguments.AddRange(["--auth=trust", "--no-sync"]);
            }

            var (program, all) = identity.Command(binaries.Program("initdb"), arguments);
            var (exitCode, output) = await Programs.RunAsync(program, all, cancellationToken);
            if (exitCode != 0)
            {
                throw new LocalException($"PostgreSQL could not make its data folder {path}:\n{output.Trim()}");
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        await File.WriteAllTextAsync(CompleteMark, "initdb finished\n", cancellationToken);
    }

    /// <summary>
    /// Waits for a server left by a killed Local to finish stopping (its guard is at it). A server that stays is ended;
    /// PostgreSQL recovers at the next start as from any crash.
    /// </summary>
    public async Task WaitUntilUnusedAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var deadline = Stopwatch.StartNew();
        while (Server() is { } server)
        {
            using (server)
            {
                if (deadline.Elapsed > patience)
                {
                    server.Kill(entireProcessTree: true);
                }
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    private Process? Server()
    {
        var pidFile = Path.Combine(path, "postmaster.pid");
        try
        {
            if (!File.Exists(pidFile) || !int.TryParse(File.ReadLines(pidFile).FirstOrDefault(), out var pid))
            {
                return null;
            }

            // The number may have been given to another program since: only a postgres counts.
            var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) ? process : null;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
