using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SendDashboard.Core;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Staging;

namespace SendDashboard.Benchmarks;

/// <summary>The engine in a process of its own: recognise, judge and stage one set, and say what it took.</summary>
internal static class EngineRun
{
    internal const string Command = "engine-once";

    internal static async Task<int> RunAsync(string folder, string connection, long lease)
    {
        var (reader, door) = Engine();
        await using var worker = NpgsqlDataSource.Create(connection);
        var clock = Stopwatch.StartNew();
        var recognised = await RecogniseAsync(reader, folder);
        var recognising = clock.Elapsed;
        var cover = door.Check(recognised.Contract, recognised.Period.AsOf, recognised.Period.AsOf).Value!;
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var read = await reader.ReadIntoStagingAsync(recognised, cover, new StagingTarget(1, lease), worker, null, CancellationToken.None);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        var reading = clock.Elapsed - recognising;
        if (read.Stopped)
        {
            await Console.Error.WriteLineAsync(read.Fault.ToString());
            return 1;
        }

        var rows = read.Value.Tables.Sum(t => t.RowsStaged);
        var keptOut = read.Value.Tables.Sum(t => t.RowsKeptOut);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"rows {rows} kept-out {keptOut} recognise {recognising.TotalSeconds:F3} s read {reading.TotalSeconds:F3} s allocated {(double)allocated / rows:F1} B/row peak {PeakMebibytes():F0} MiB cpu {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F2} s"));
        return 0;
    }

    /// <summary>Judging alone, without a database, in this process and warm: seconds.</summary>
    internal static async Task<double> CheckAsync(string folder)
    {
        var (reader, door) = Engine();
        var recognised = await RecogniseAsync(reader, folder);
        var cover = door.Check(recognised.Contract, recognised.Period.AsOf, recognised.Period.AsOf).Value!;
        var clock = Stopwatch.StartNew();
        await reader.CheckAsync(recognised, cover, CancellationToken.None);
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<Recognition> RecogniseAsync(DeliveryReader reader, string folder)
    {
        var verdict = await reader.RecogniseAsync(new DeliverySource(folder, Path.GetFileName(folder), "education"), CancellationToken.None);
        return verdict.Value ?? throw new InvalidOperationException(verdict.Fault!.ToString());
    }

    private static (DeliveryReader, AgreementDoor) Engine()
    {
        var folders = ProductFolders.Find(Environment.GetEnvironmentVariable);
        var contracts = ContractLibrary.Load(folders);
        var reader = new DeliveryReader(contracts, TimeProvider.System, new IngestLimits(), () => IdentityPolicy.ImpossibleOnly);
        return (reader, new AgreementDoor(new CurrentAgreements(AgreementLibrary.Load(folders, contracts))));
    }

    private static double PeakMebibytes()
    {
        // The process's own view leaves the peak at nought on Linux; the kernel keeps it.
        var high = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal)) : null;
        return high is not null
            ? double.Parse(high.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024
            : Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
    }
}
