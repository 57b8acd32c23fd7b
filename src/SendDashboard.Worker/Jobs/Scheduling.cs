using Microsoft.Extensions.DependencyInjection;
using Quartz;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Worker.Jobs;

/// <summary>
/// The timetable: the inbox on the contracts' schedules, the sweep and the purge on ours, in a clustered store in the product's own
/// database, so that however many workers there are, each due time comes once.
/// </summary>
internal static class Scheduling
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static IServiceCollection AddSchedules(this IServiceCollection services, IReadOnlyList<Contract> contracts) => services
        .AddSingleton<JobRunner>()
        .AddSingleton<UndoRequest>()
        .AddSingleton<LetInRequest>()
        .AddSingleton<RecordRequest>()
        .AddSingleton<RequestJob>()
        .AddSingleton<AgreementsJob>()
        .AddSingleton<CatchUpJob>()
        .AddSingleton<InboxScanJob>()
        .AddSingleton<PurgeJob>()
        .AddSingleton<LeaseSweepJob>()
        .AddSingleton<IScheduledJob>(jobs => jobs.GetRequiredService<InboxScanJob>())
        .AddSingleton<IScheduledJob>(jobs => jobs.GetRequiredService<PurgeJob>())
        .AddSingleton<IScheduledJob>(jobs => jobs.GetRequiredService<LeaseSweepJob>())
        .AddQuartz(scheduler => Configure(scheduler, contracts))
        .AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    private static void Configure(IQuartzBuilder scheduler, IReadOnlyList<Contract> contracts)
    {
        scheduler.ConfigureScheduler(options =>
        {
            options.InstanceName = "send";
            options.InstanceId = $"{Environment.MachineName}-{Environment.ProcessId}";
        });
        scheduler.UseDefaultThreadPool(4);
        scheduler.UsePersistentStore(store =>
        {
            store.ConfigureStore(options => options.TablePrefix = "quartz.qrtz_");
            store.UsePostgres(source => source.UseRegisteredDataSource = true);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
            });
            store.ProvisionSchema();
        });

        // Contracts that share a timetable share one look: the whole inbox is looked at each time.
        var looks = contracts.Select(contract => contract.Schedule).OfType<Schedule>().Distinct()
            .Select(schedule => (schedule.Cron, TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone)));
        Add(scheduler, "inbox-scan", looks);
        Add(scheduler, "lease-sweep", [("0 * * * * ?", London)]);
        Add(scheduler, "purge", [("0 30 3 * * ?", London)]);
    }

    private static void Add(IQuartzBuilder scheduler, string name, IEnumerable<(string Cron, TimeZoneInfo Zone)> times)
    {
        var key = new JobKey(name);
        scheduler.AddJob<JobBridge>(job => job.WithIdentity(key).StoreDurably().DisallowConcurrentExecution());
        foreach (var (cron, zone) in times)
        {
            scheduler.AddTrigger(trigger => trigger
                .WithIdentity($"{name} {cron} {zone.Id}")
                .ForJob(key)
                .WithCronSchedule(cron, schedule => schedule.InTimeZone(zone)));
        }
    }
}
