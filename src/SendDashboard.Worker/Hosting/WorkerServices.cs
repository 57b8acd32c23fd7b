using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SendDashboard.Core;
using SendDashboard.Database.Connecting;
using SendDashboard.Etl;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Worker.Hosting;

/// <summary>What every command that loads needs, whether it runs as a service or once.</summary>
internal static class WorkerServices
{
    public static IServiceCollection AddWorker(this IServiceCollection services, IConfiguration configuration)
    {
        var folders = ProductFolders.Find(key => configuration[key]);
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(folders)
            .AddSingleton(WorkerSettings.HomeOf(configuration))
            .AddSingleton(WorkerSettings.TermsOf(configuration))
            .AddWorkerDatabase(configuration)
            .AddSingleton(provider => new RunDatabase(
                DatabaseSettings.Required(configuration, DatabaseSettings.WorkerKey), provider.GetRequiredService<ILoggerFactory>()))
            .AddDeliveryReading(folders, InstallationPolicy.Of)
            .AddImportPipeline()
            .AddMeasures(configuration)
            .AddSingleton<IFigures, Figures>();
    }

    /// <summary>Ours in words; the libraries' only where something is wrong, and Npgsql's never: its texts may quote a cell.</summary>
    public static ILoggingBuilder Quieten(this ILoggingBuilder logging, LogLevel ours) => logging
        .ClearProviders()
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        })
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("SendDashboard", ours)
        .AddFilter("Npgsql", LogLevel.None);
}
