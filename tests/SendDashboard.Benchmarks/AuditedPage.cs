using Dapper;
using Npgsql;

namespace SendDashboard.Benchmarks;

/// <summary>
/// A: a measure page with the request context and the record of reads, as it is served. B: the same page of the same program on a copy
/// of the database in which both are switched off (unaudited.sql). Eight connections; alternating pairs; each pair's ratio, and the median.
/// The bar is 0.7 or more of B's requests a second. Every request of A must have left its entry.
/// </summary>
internal static class AuditedPage
{
    private const string Page = "/measures/ehc-20wk";
    private const int Connections = 8;

    internal static async Task<int> RunAsync(int pairs, int seconds)
    {
        await using var database = await BenchmarkDatabase.OpenAsync(CancellationToken.None);
        var session = await PrepareAsync(database);
        var copy = await CopyAsync(database);
        using var audited = await WebProcess.StartAsync(database.Connections.Web, session);
        using var unaudited = await WebProcess.StartAsync(copy, session);
        var length = TimeSpan.FromSeconds(seconds);
        List<double> ratios = [];
        for (var pair = 0; pair <= pairs; pair++)
        {
            // The first time is for both programs to be compiled and the plans kept.
            var a = await audited.RateAsync(Page, Connections, pair == 0 ? 3 * length : length);
            var b = await unaudited.RateAsync(Page, Connections, pair == 0 ? 3 * length : length);
            Print($"{(pair == 0 ? "warm-up" : $"pair {pair}")}: on record {a:F0} a second, not on record {b:F0}, ratio {a / b:F2}");
            if (pair > 0)
            {
                ratios.Add(a / b);
            }
        }

        ratios.Sort();
        await using var owner = new NpgsqlConnection(database.Connection);
        Print($"median ratio {ratios[ratios.Count / 2]:F2} (bar 0.70); {await owner.ExecuteScalarAsync<long>("select count(*) from audit.entry where action = 'read'")} reads on record");
        return 0;
    }

    /// <summary>The figures that the page tests use, and one commissioner signed in.</summary>
    private static async Task<string> PrepareAsync(BenchmarkDatabase database)
    {
        var token = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        await using var owner = new NpgsqlConnection(database.Connection);
        await owner.OpenAsync();
        await owner.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "dashboard.sql")));
        await owner.ExecuteAsync(
            "select security.begin_session(security.add_account('bench@example.invalid', 'Bench', 'partnership', '{commissioner}', '{X99000001}'), @token, 'a benchmark')", new { token });
        await owner.ExecuteAsync("insert into measure.behind values ('ehc-20wk', '{t2-education-sen2}', 720)");
        return token;
    }

    private static async Task<string> CopyAsync(BenchmarkDatabase database)
    {
        var original = new NpgsqlConnectionStringBuilder(database.Connection);
        NpgsqlConnection.ClearAllPools();
        await using (var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Connection) { Database = "postgres", Pooling = false }.ConnectionString))
        {
            // A template may have no other session while it is copied.
            await server.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{original.Database}'; ");
            await server.ExecuteAsync($"create database unaudited template \"{original.Database}\"");
        }

        await using (var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Connection) { Database = "unaudited", Pooling = false }.ConnectionString))
        {
            await owner.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "unaudited.sql")));
            await owner.ExecuteAsync("analyze measure.value, measure.shown");
        }

        return new NpgsqlConnectionStringBuilder(database.Connections.Web) { Database = "unaudited" }.ConnectionString;
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
