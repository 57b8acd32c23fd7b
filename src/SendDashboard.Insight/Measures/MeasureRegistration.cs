using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SendDashboard.Core;

namespace SendDashboard.Insight.Measures;

/// <summary>Gives a host the measures: the catalogue, and what works them out and lists them.</summary>
public static class MeasureRegistration
{
    private const string DefaultArea = "X99000001";

    public static IServiceCollection AddMeasures(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        // Read when first asked for: a test host may still be adding its own settings.
        services.AddSingleton(_ => MeasureCatalogue.Load(ProductFolders.Find(name => configuration[name])));
        services.AddSingleton(provider => new MeasureRefresh(
            provider.GetRequiredService<MeasureCatalogue>(), configuration["SEND_AREA"] ?? DefaultArea, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FiguresReport>().AddSingleton<FigureRecords>();
        return services;
    }
}
