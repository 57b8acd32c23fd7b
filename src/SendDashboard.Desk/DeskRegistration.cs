using Microsoft.Extensions.DependencyInjection;

namespace SendDashboard.Desk;

/// <summary>Adds the hatch to a host; it needs the host's data source.</summary>
public static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services) =>
        services.AddSingleton<ProblemDesk>().AddSingleton<LoadDesk>();
}
