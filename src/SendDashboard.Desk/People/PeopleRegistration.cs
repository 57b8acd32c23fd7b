using Microsoft.Extensions.DependencyInjection;

namespace SendDashboard.Desk.People;

/// <summary>Adds what looks after accounts, organisations and roles.</summary>
internal static class PeopleRegistration
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddScoped<PeopleDesk>().AddScoped<RoleDesk>().AddScoped<OrganisationDesk>();
}
