using SendDashboard.EndToEndTests.Support;

[assembly: AssemblyFixture(typeof(RunningLocal))]

namespace SendDashboard.EndToEndTests.Support;

/// <summary>The whole product with the demo area, started once for the run as a person starts it.</summary>
public sealed class RunningLocal : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();
    private LocalProcess? _local;

    public Uri Address => _home.Address;

    public string Home => _home.Path;

    /// <summary>What it has printed so far.</summary>
    public string Printed => _local?.Printed ?? "";

    /// <summary>The address of a page: <c>At("measures/ehc-20wk")</c>.</summary>
    public string At(string path) => new Uri(Address, path).ToString();

    public async ValueTask InitializeAsync()
    {
        _local = LocalProcess.Start(_home.Path, _home.Address);
        await _local.BecomesReadyAsync(TimeSpan.FromMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        if (_local is not null)
        {
            await _local.StopAsync();
            await _local.DisposeAsync();
        }

        _home.Dispose();
    }
}
