using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Etl.Loading;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;

namespace SendDashboard.Etl;

/// <summary>Wires the import: its stages, runs and leases. The host brings the database, the reader, the figures and the terms.</summary>
public static class ImportPipelineExtensions
{
    public static IServiceCollection AddImportPipeline(this IServiceCollection services) => services
        .AddSingleton<ReceivedStage>()
        .AddSingleton<ReadStage>()
        .AddSingleton<CrossCheckedStage>()
        .AddSingleton<LinkedStage>()
        .AddSingleton<Publication>()
        .AddSingleton<Withdrawal>()
        .AddSingleton<PublishedStage>()
        .AddSingleton<MeasuredStage>()
        .AddSingleton<ShownStage>()
        .AddSingleton<ImportPipeline>()
        .AddSingleton<RunStore>()
        .AddSingleton<RunTaker>();
}
