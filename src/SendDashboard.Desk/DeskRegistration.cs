using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Desk.Answering;
using SendDashboard.Desk.Comparing;
using SendDashboard.Desk.Governance;
using SendDashboard.Desk.Lineage;
using SendDashboard.Desk.People;

namespace SendDashboard.Desk;

/// <summary>Adds the hatch to a host; it asks with the request's own context.</summary>
public static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services) =>
        services.AddScoped<ProblemDesk>().AddScoped<FixDesk>().AddScoped<SteerDesk>().AddScoped<RecordDesk>().AddScoped<LoadDesk>().AddScoped<DownloadRecord>()
            .AddScoped<AnswerDesk>().AddScoped<CompareDesk>().AddScoped<LineageDesk>()
            .AddScoped<AgreementDesk>().AddScoped<RightsDesk>().AddScoped<AccessDesk>()
            .AddPeople();
}
