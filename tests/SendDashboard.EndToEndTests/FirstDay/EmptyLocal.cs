using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.FirstDay;

/// <summary>The product without the demo area, as an area's own people first meet it, once the worker has told the pages which feeds there are.</summary>
public sealed class EmptyLocal : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();
    private LocalProcess? _local;

    public string At(string path) => new Uri(_home.Address, path).ToString();

    public async ValueTask InitializeAsync()
    {
        _local = LocalProcess.Start(_home.Path, _home.Address, new KeyValuePair<string, string?>("SEND_DEMO", "off"));
        await _local.BecomesReadyAsync(TimeSpan.FromMinutes(2));
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await client.GetStringAsync(At("/data/imports/new"), patience.Token)).Contains("children-in-need", StringComparison.Ordinal))
        {
            await Task.Delay(200, patience.Token);
        }
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
