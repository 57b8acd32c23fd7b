using System.Runtime.InteropServices;

namespace SendDashboard.Local.Starting;

/// <summary>Ctrl-C, a polite kill or a closed terminal: the first asks us to stop in order, one more a moment later ends us at once.</summary>
internal sealed class StopSignals : IDisposable
{
    // Launchers (timeout, npm) pass a signal to the program and then to its group: the echo is not a second wish.
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;
    private long _first;

    public StopSignals() =>
        _signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        _stop.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (_stop.IsCancellationRequested)
        {
            context.Cancel = TimeProvider.System.GetElapsedTime(_first) < Echo;
            return;
        }

        context.Cancel = true;
        _first = TimeProvider.System.GetTimestamp();
        _stop.Cancel();
    }
}
