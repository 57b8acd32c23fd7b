using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendDashboard.Database.Connecting;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send figures</c>: a measure's current values as CSV, nothing hidden: for whoever runs the worker.</summary>
internal static class FiguresCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var given = new Arguments(args, ["--area"], []);
        var slug = given.Only("SLUG");
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var services = new ServiceCollection()
            .AddWorkerDatabase(configuration)
            .AddMeasures(configuration)
            .BuildServiceProvider();
        try
        {
            await services.GetRequiredService<FiguresReport>().WriteAsync(
                services.GetRequiredService<NpgsqlDataSource>(), slug, given.Option("--area"), output, cancellationToken);
            return ExitCode.Clean;
        }
        catch (ArgumentException unknown)
        {
            throw new UsageException(unknown.Message);
        }
    }
}
