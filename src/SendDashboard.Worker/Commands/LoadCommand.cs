using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Runs;
using SendDashboard.Worker.Hosting;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send load</c>: one file through the whole pipeline, in this process, and what came of it.</summary>
internal static class LoadCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var given = new Arguments(args, ["--agency", "--extract", "--period"], ["--accept-volume"]);
        var path = Path.GetFullPath(given.Only("FILE"));
        if (!Path.Exists(path))
        {
            throw new UsageException("There is no such file or folder.");
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.Quieten(LogLevel.Warning))
            .AddWorker(configuration)
            .BuildServiceProvider();
        var runs = services.GetRequiredService<RunStore>();
        var run = await runs.QueueAsync(
            new NewRun(given.Required("--agency"), Path.GetFileName(path), path, "command line",
                given.Option("--extract"), given.Option("--period"), given.Has("--accept-volume")),
            cancellationToken);

        var report = new RunReport(services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredService<MessageCatalogue>());
        var taker = services.GetRequiredService<RunTaker>();
        await using (ProgressBar.On(services.GetRequiredService<NpgsqlDataSource>(), run))
        {
            while (!await report.IsOverAsync(run, cancellationToken))
            {
                // It waits while another file of the agency is loaded; a worker that runs beside this may take it instead.
                if (await taker.WorkOneAsync(run, cancellationToken) is null)
                {
                    await Task.Delay(Pause, cancellationToken);
                }
            }
        }

        return await report.WriteAsync(run, output, cancellationToken);
    }
}
