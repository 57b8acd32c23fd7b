using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;
using SendDashboard.Database.Connecting;

namespace SendDashboard.Benchmarks;

/// <summary>The whole of <c>send load</c>, as an analyst runs it: judged, cross-checked, linked, published, measured. How long, and the most memory it took.</summary>
internal static class SendLoad
{
    internal static async Task<(double Seconds, double PeakMebibytes)> RunAsync(string folder, DatabaseSettings database)
    {
        var start = new ProcessStartInfo("dotnet", [Built.Worker, "load", folder, "--agency", "education", "--accept-volume"]) { RedirectStandardOutput = true };
        start.Environment[DatabaseSettings.WorkerKey] = database.Worker;
        start.Environment["SEND_INBOX"] = Path.Combine(Path.GetTempPath(), "inbox");
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0.0;
        while (!process.WaitForExit(50))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode is 0 or 1 ? (seconds, peak) : throw new InvalidOperationException($"send load ended with {process.ExitCode}: {await output}");
    }

    /// <summary>How long each stage of the last load took, in seconds, in order.</summary>
    internal static async Task<string> StagesAsync(DatabaseSettings database)
    {
        await using var owner = new NpgsqlConnection(database.Owner);
        var stages = await owner.QueryAsync<(string Stage, double Seconds)>(
            "select stage, extract(epoch from ended_at - started_at)::float8 from ops.run_stage where run_id = (select max(run_id) from ops.run) order by started_at");
        return string.Join(", ", stages.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Stage} {one.Seconds:F1}")));
    }

    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(one => one.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }
}
