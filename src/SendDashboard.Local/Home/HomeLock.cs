using System.Globalization;

namespace SendDashboard.Local.Home;

/// <summary>
/// Lets one Local at a time use a home. The operating system drops the lock when we end, however we end, so there is never
/// a stale one to remove by hand; who holds it is written beside it.
/// </summary>
public sealed class HomeLock : IDisposable
{
    private readonly FileStream _held;

    private HomeLock(FileStream held) => _held = held;

    /// <exception cref="LocalException">Another Local holds it; the message says which.</exception>
    public static HomeLock Take(string home, Uri address)
    {
        var holder = Path.Combine(home, "local.holder");
        try
        {
            var held = new FileStream(Path.Combine(home, "local.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, {address}"));
            return new(held);
        }
        catch (IOException)
        {
            var who = File.Exists(holder) ? File.ReadAllText(holder) : "process unknown";
            throw new LocalException(
                $"SendDashboard is already running from {home} ({who}). Open that address, or stop it first, or set SEND_HOME to another folder.");
        }
    }

    public void Dispose() => _held.Dispose();
}
