namespace SendDashboard.Worker.Jobs;

/// <summary>A job as a plain class that knows nothing of the scheduler.</summary>
internal interface IScheduledJob
{
    /// <summary>Its name in the scheduler and the log.</summary>
    string Name { get; }

    Task ExecuteAsync(CancellationToken cancellationToken);
}
