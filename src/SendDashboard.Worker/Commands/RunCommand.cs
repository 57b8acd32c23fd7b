using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SendDashboard.Etl.Contracts;
using SendDashboard.Worker.Audit;
using SendDashboard.Worker.Catalogue;
using SendDashboard.Worker.Hosting;
using SendDashboard.Worker.Inbox;
using SendDashboard.Worker.Jobs;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send run</c>: the worker as a service.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        new Arguments(args, [], []).MustBeEmpty();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.Quieten(LogLevel.Information);
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
        builder.Services.AddWorker(builder.Configuration);
        var contracts = (ContractLibrary)builder.Services.Single(service => service.ServiceType == typeof(ContractLibrary)).ImplementationInstance!;
        builder.Services
            .AddSingleton(WorkerSettings.Read(builder.Configuration))
            .AddSingleton(new SealFolder(WorkerSettings.AuditFolderOf(builder.Configuration)))
            .AddSingleton<AuditSealer>()
            .AddSingleton<CataloguePublisher>()
            .AddSingleton<PausedFeeds>()
            .AddSingleton<InboxScan>()
            .AddSingleton<Strays>()
            .AddSchedules(contracts.All)
            .AddHostedService<StartUp>()
            .AddHostedService<RunLoop>()
            .AddHostedService<RequestLoop>()
            .AddHostedService<AgreementsLoop>()
            .AddHostedService<AuditLoop>();
        using var host = builder.Build();
        await host.RunAsync(cancellationToken);
        return ExitCode.Clean;
    }
}
