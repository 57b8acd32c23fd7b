using System.Diagnostics;

namespace SendDashboard.Benchmarks;

/// <summary>A program run to its end: how long it took by the wall, and what it printed.</summary>
internal static class Timed
{
    internal static async Task<(double Seconds, string Output)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0 ? (seconds, output.Trim()) : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}.");
    }
}
