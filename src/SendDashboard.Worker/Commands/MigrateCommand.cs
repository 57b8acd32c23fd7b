using Microsoft.Extensions.Configuration;
using SendDashboard.Database.Connecting;
using SendDashboard.Database.Migrating;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send migrate</c>: the database at this version's schema, and the two logins that are not the owner's.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        new Arguments(args, [], []).MustBeEmpty();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var settings = DatabaseSettings.FromConfiguration(configuration)
            ?? throw new InvalidOperationException("The setting SEND_DATABASE is missing: set it, SEND_DATABASE_WORKER and SEND_DATABASE_WEB to connection strings.");
        await using var owner = DatabaseRegistration.Build(settings.Owner, "send migrate");
        try
        {
            var applied = await new Migrator(owner, SqlScript.OfTheProduct()).MigrateAsync(cancellationToken);
            await Logins.EnsureAsync(owner, settings.Worker, settings.Web, cancellationToken);
            await output.WriteLineAsync($"{applied.Count} scripts applied. The database is at this version.");
            return ExitCode.Clean;
        }
        catch (SchemaRefusedException reason)
        {
            await output.WriteLineAsync(reason.Message);
            return ExitCode.Refused;
        }
    }
}
