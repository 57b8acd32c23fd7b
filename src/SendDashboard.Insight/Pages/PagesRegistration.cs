using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Core;
using SendDashboard.Database.Access;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Pages.Data;
using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.Insight.Pages;

/// <summary>Adds the query object of every page; they read with the request's own <see cref="RequestDatabase"/>.</summary>
public static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(_ => MeasureCatalogue.Load(ProductFolders.Find(name => settings[name])))
        .AddSingleton(_ => new HomeArea(settings["SEND_AREA"] is { Length: > 0 } area ? area : HomeArea.Default))
        .AddScoped<LoadsQuery>()
        .AddScoped<LoadQuery>()
        .AddScoped<FeedQuery>()
        .AddScoped<RulesQuery>()
        .AddScoped<SourceQuery>()
        .AddScoped<ValuesQuery>()
        .AddScoped<MeasureViewQuery>()
        .AddScoped<MeasureCsv>()
        .AddScoped<MeasureSummaryQuery>()
        .AddScoped<ActivityQuery>();
}
