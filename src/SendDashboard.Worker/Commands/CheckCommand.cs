using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Core;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send check</c>: judges every row of a file without a database. Rules that need whole tables are judged by a load only.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var given = new Arguments(args, ["--agency", "--extract", "--period"], []);
        var path = Path.GetFullPath(given.Only("FILE"));
        if (!Path.Exists(path))
        {
            throw new UsageException("There is no such file or folder.");
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddDeliveryReading(ProductFolders.Find(key => configuration[key]))
            .BuildServiceProvider();
        var source = new DeliverySource(
            path, Path.GetFileName(path), given.Required("--agency"), given.Option("--extract"), given.Option("--period"));
        var judged = await JudgeAsync(services, source, cancellationToken);
        return judged.Stopped
            ? await RefuseAsync(services, judged.Fault, output)
            : await ReportAsync(services, judged.Value, output);
    }

    private static async Task<FileVerdict<CheckResult>> JudgeAsync(
        ServiceProvider services, DeliverySource source, CancellationToken cancellationToken)
    {
        var reader = services.GetRequiredService<DeliveryReader>();
        var recognised = await reader.RecogniseAsync(source, cancellationToken);
        if (recognised.Stopped)
        {
            return recognised.Fault;
        }

        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var cover = services.GetRequiredService<AgreementDoor>().Check(recognised.Value.Contract, recognised.Value.Period.AsOf, today);
        return cover.Stopped ? cover.Fault : await reader.CheckAsync(recognised.Value, cover.Value, cancellationToken);
    }

    private static async Task<int> RefuseAsync(ServiceProvider services, FileFault fault, TextWriter output)
    {
        await output.WriteLineAsync(RunReport.Said(services.GetRequiredService<MessageCatalogue>(), fault));
        return fault.Effect == FileEffect.Holds ? ExitCode.ErrorsOrHeld : ExitCode.Refused;
    }

    private static async Task<int> ReportAsync(ServiceProvider services, CheckResult result, TextWriter output)
    {
        var tables = result.Tables.Select(t => new TableSum(t.Table, t.RowsInFile, t.RowsStaged, t.RowsKeptOut, 0, t.Queries, t.Encoding, t.Layout)).ToList();
        var rules = result.Faults
            .GroupBy(fault => (fault.Code, fault.Severity, fault.Table, fault.Field))
            .Select(rule => new RuleSum(
                rule.Key.Code, Words.Of(rule.Key.Severity), rule.Key.Table, rule.Key.Field, rule.Count(), rule.Min(fault => fault.Line)))
            .OrderBy(rule => rule.Severity, StringComparer.Ordinal).ThenByDescending(rule => rule.RowCount)
            .ToList();
        await RunReport.WriteAsync(tables, rules, services.GetRequiredService<MessageCatalogue>(), output);
        return RunReport.CodeOf(RunState.Succeeded, rules);
    }
}
