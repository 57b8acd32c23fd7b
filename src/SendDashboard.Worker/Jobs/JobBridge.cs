using Quartz;

namespace SendDashboard.Worker.Jobs;

/// <summary>
/// The one class the scheduler's store knows by name. It looks the job up by <see cref="IScheduledJob.Name"/>, so a job's class
/// may be renamed without breaking rows already stored.
/// </summary>
internal sealed class JobBridge(IEnumerable<IScheduledJob> jobs, JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = jobs.Single(job => job.Name == context.JobDetail.Key.Name);
        await runner.RunAsync(job, cancellationToken);
    }
}
