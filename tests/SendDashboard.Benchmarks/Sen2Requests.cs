using System.Diagnostics;
using System.Globalization;

namespace SendDashboard.Benchmarks;

/// <summary>
/// A: the engine judges and stages a set whose requests file has a million rows, in a process of its own, start-up included.
/// B: <c>psql \copy</c> of the same requests file into a typed table. Alternating pairs; each pair's ratio, and the median.
/// Then the whole of <c>send load</c> on such a set and on one a fifth as long, beside one more copy: its memory must not grow with the file.
/// </summary>
internal static class Sen2Requests
{
    private const string Typed = "create table if not exists typed_requests (requeststableid text, requestsorderseqcolumn integer, sourceid text, nativeid text, persontableid text, receiveddate date, requestsource text, rya boolean, requestoutcomedate date, requestoutcome text, requestmediation boolean, requesttribunal boolean, exported text)";

    internal static async Task<int> RunAsync(int rows, int pairs)
    {
        var folder = Directory.CreateTempSubdirectory("send-bench-files").FullName;
        try
        {
            Sen2RequestsFile.Write(folder, rows);
            var file = Path.Combine(folder, "requests.csv");
            Print($"{rows} rows, {new FileInfo(file).Length / 1048576.0:F0} MiB, seeded");
            await using var database = await BenchmarkDatabase.OpenAsync(CancellationToken.None);
            await Timed.RunAsync(database.PsqlWith(Typed));
            var ratios = new List<double>();
            for (var pair = 0; pair <= pairs; pair++)
            {
                var (engine, said) = await Timed.RunAsync(Engine(folder, database.Connections.Worker, pair + 1));
                var (copy, _) = await Timed.RunAsync(database.PsqlWith("truncate typed_requests", $"\\copy typed_requests from '{file}' csv header"));
                Print($"{(pair == 0 ? "warm-up" : $"pair {pair}")}: engine {engine:F2} s, copy {copy:F2} s, ratio {engine / copy:F2}   [{said}]");
                if (pair > 0)
                {
                    ratios.Add(engine / copy);
                }
            }

            ratios.Sort();
            Print($"median ratio {ratios[ratios.Count / 2]:F2} (engine process with start-up / psql \\copy typed)");
            await EngineRun.CheckAsync(folder);
            Print($"judging alone, warm, no database: {await EngineRun.CheckAsync(folder):F2} s");
            await LoadAsync(rows, database);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>With a person for each request, so that every row is linked and becomes a fact.</summary>
    private static async Task LoadAsync(int rows, BenchmarkDatabase database)
    {
        foreach (var length in new[] { rows / 5, rows })
        {
            var folder = Directory.CreateTempSubdirectory("send-bench-files").FullName;
            try
            {
                Sen2RequestsFile.Write(folder, length, people: length);
                var (load, peak) = await SendLoad.RunAsync(folder, database.Connections);
                var (copy, _) = await Timed.RunAsync(database.PsqlWith("truncate typed_requests", $"\\copy typed_requests from '{Path.Combine(folder, "requests.csv")}' csv header"));
                Print($"send load of {length} requests and as many people, through every stage: {load:F1} s, peak {peak:F0} MiB; copy of the requests {copy:F2} s, ratio {load / copy:F1}   [{await SendLoad.StagesAsync(database.Connections)}]");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static ProcessStartInfo Engine(string folder, string connection, int lease)
    {
        var self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(self);
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Sen2Requests).Assembly.Location);
        }

        string[] arguments = [EngineRun.Command, folder, connection, lease.ToString(CultureInfo.InvariantCulture)];
        Array.ForEach(arguments, start.ArgumentList.Add);
        return start;
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
