using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Core;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.Insight.Pages;

/// <summary>Adds the query object of every page; they need the host's data source.</summary>
public static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(_ => MeasureCatalogue.Load(ProductFolders.Find(name => settings[name])))
        .AddSingleton(_ => new HomeArea(settings["SEND_AREA"] is { Length: > 0 } area ? area : HomeArea.Default))
        .AddSingleton<LoadsQuery>()
        .AddSingleton<LoadQuery>()
        .AddSingleton<FeedQuery>()
        .AddSingleton<ValuesQuery>()
        .AddSingleton<MeasureViewQuery>()
        .AddSingleton<MeasureCsv>()
        .AddSingleton<MeasureSummaryQuery>()
        .AddSingleton<ActivityQuery>();
}
