using System.Diagnostics;
using Dapper;
using Npgsql;

namespace SendDashboard.Benchmarks;

/// <summary>
/// Reads go on record as fast as asked (2,000 a second unless said), and the sealer chains them every second as the worker does.
/// It keeps up when what waits does not grow, and one sealing takes less than the second it has.
/// </summary>
internal static class Sealing
{
    internal static async Task<int> RunAsync(int perSecond, int seconds)
    {
        await using var database = await BenchmarkDatabase.OpenAsync(CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(database.Connection);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var writers = Enumerable.Range(0, 8).Select(_ => WriteAsync(source, perSecond / 8, stop.Token)).ToArray();
        List<double> took = [];
        List<long> waiting = [];
        await using var sealer = new NpgsqlConnection(database.Connections.Worker);
        await sealer.OpenAsync();
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(1_000);
            var clock = Stopwatch.StartNew();
            var entries = await sealer.ExecuteScalarAsync<long?>("select entries from audit.seal_waiting(10000)") ?? 0;
            took.Add(clock.Elapsed.TotalSeconds);
            waiting.Add(entries);
        }

        await Task.WhenAll(writers);
        took.Sort();
        var written = await sealer.ExecuteScalarAsync<long>("select count(*) from audit.entry");
        var left = await sealer.ExecuteScalarAsync<long>("select count(*) from audit.entry where link is null");
        Console.WriteLine(FormattableString.Invariant(
            $"{written} reads on record in {seconds} s ({written / (double)seconds:F0} a second, {perSecond} asked), each committed by itself; one sealing takes {took[took.Count / 2] * 1000:F0} ms (most {took[^1] * 1000:F0}), at most {waiting.Max()} entries at once; {left} left"));
        return 0;
    }

    private static async Task<long> WriteAsync(NpgsqlDataSource source, int perSecond, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
        var clock = Stopwatch.StartNew();
        var written = 0L;
        while (!stop.IsCancellationRequested)
        {
            await connection.ExecuteAsync("select audit.append('read', '/measures/{slug}', '/measures/ehc-20wk?area=X99000001', 'to plan and review services', under => '{t2-education-sen2}', people_behind => 720)");
            written++;
            var due = TimeSpan.FromSeconds(written / (double)perSecond) - clock.Elapsed;
            if (due > TimeSpan.FromMilliseconds(2))
            {
                await Task.Delay(due, CancellationToken.None);
            }
        }

        return written;
    }
}
