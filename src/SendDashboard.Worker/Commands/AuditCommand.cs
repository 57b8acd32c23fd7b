using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendDashboard.Database.Connecting;
using SendDashboard.Worker.Audit;
using SendDashboard.Worker.Hosting;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send audit verify</c>: works the chain of the record of reads out again and holds it against the seals outside the database.</summary>
internal static class AuditCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var given = new Arguments(args, ["--seals"], []);
        if (given.Only("verify") != "verify")
        {
            throw new UsageException("The record can be verified, and nothing else: send audit verify.");
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var folder = new SealFolder(given.Option("--seals") ?? WorkerSettings.AuditFolderOf(configuration));
        await using var services = new ServiceCollection().AddWorkerDatabase(configuration).BuildServiceProvider();
        var verdict = await new ChainVerifier(services.GetRequiredService<NpgsqlDataSource>(), folder).VerifyAsync(cancellationToken);
        if (verdict.Waiting > 0)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{verdict.Waiting} entries have waited over a minute to be sealed: no worker runs."));
        }

        await output.WriteLineAsync(verdict.Broken is { } broken
            ? $"BROKEN at {broken}."
            : string.Create(CultureInfo.InvariantCulture, $"The record holds: {verdict.Links} entries, and {verdict.Seals} seals in {folder.Path} agree."));
        return verdict.Broken is null ? ExitCode.Clean : ExitCode.Refused;
    }
}
