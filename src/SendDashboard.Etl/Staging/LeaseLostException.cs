namespace SendDashboard.Etl.Staging;

/// <summary>Another worker has taken the run since: nothing this one did is kept.</summary>
public sealed class LeaseLostException : Exception
{
    /// <inheritdoc/>
    public LeaseLostException() : base("The run's lease was lost to another worker; nothing was kept.")
    {
    }

    /// <inheritdoc/>
    public LeaseLostException(string message) : base(message)
    {
    }

    /// <inheritdoc/>
    public LeaseLostException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
