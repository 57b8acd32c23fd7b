using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Database.Access;

namespace SendDashboard.Database.Connecting;

/// <summary>Gives a host its one data source, as <see cref="NpgsqlDataSource"/> and (for the scheduler) as <see cref="DbDataSource"/>.</summary>
public static class DatabaseRegistration
{
    // Before anything is read: a column file_name fills the parameter FileName of a read model.
    static DatabaseRegistration() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    // Pages ask the same few dozen questions over and over, each through policies that take longer to plan than to answer.
    private const int PlansKept = 64;

    public static IServiceCollection AddWorkerDatabase(this IServiceCollection services, IConfiguration configuration) =>
        services.AddDatabase(configuration, DatabaseSettings.WorkerKey, "send worker");

    public static IServiceCollection AddWebDatabase(this IServiceCollection services, IConfiguration configuration) =>
        services.AddDatabase(configuration, DatabaseSettings.WebKey, "send web", PlansKept).AddScoped<RequestDatabase>();

    private static IServiceCollection AddDatabase(
        this IServiceCollection services, IConfiguration configuration, string key, string applicationName, int plansKept = 0)
    {
        // The setting is read when the container is built, not now: a test host may still be adding its own.
        services.AddSingleton(provider => Build(
            DatabaseSettings.Required(configuration, key), applicationName, provider.GetService<ILoggerFactory>(), plansKept));
        return services.AddSingleton<DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
    }

    /// <summary>A data source whose errors and logs never carry parameter values (personal data).</summary>
    public static NpgsqlDataSource Build(string connectionString, string applicationName, ILoggerFactory? loggers = null, int plansKept = 0)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = false };
        if (plansKept > 0)
        {
            settings.MaxAutoPrepare = plansKept;
        }

        settings.ApplicationName ??= applicationName;
        return new NpgsqlDataSourceBuilder(settings.ConnectionString)
            .UseLoggerFactory(loggers)
            .EnableParameterLogging(false)
            .Build();
    }
}
