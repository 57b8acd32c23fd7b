using SendDashboard.Local.Postgres;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>A SEND_HOME and an address nobody else uses; the folder is gone when disposed.</summary>
public sealed class TemporaryHome : IDisposable
{
    public TemporaryHome()
    {
        // In memory where the machine has that.
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();
        Path = System.IO.Path.Combine(parent, $"send-home-{Environment.ProcessId}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Any()}");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
