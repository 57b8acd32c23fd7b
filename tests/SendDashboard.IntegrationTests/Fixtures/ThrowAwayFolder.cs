using System.Diagnostics;

namespace SendDashboard.IntegrationTests.Fixtures;

/// <summary>A folder in memory where the machine has one (a database there is several times quicker), gone when disposed.</summary>
public sealed class ThrowAwayFolder : IDisposable
{
    private const string Prefix = "send-tests-";
    private static readonly string Parent = Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();

    public ThrowAwayFolder()
    {
        RemoveThoseOfDeadRuns();
        Path = System.IO.Path.Combine(Parent, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"[..^20]);
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    // The name carries the process id; a run that was killed could not tidy up after itself.
    private static void RemoveThoseOfDeadRuns()
    {
        foreach (var folder in Directory.GetDirectories(Parent, Prefix + "*"))
        {
            if (int.TryParse(System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-')[0], out var owner) && !IsAlive(owner))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
