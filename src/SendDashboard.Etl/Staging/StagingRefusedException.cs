namespace SendDashboard.Etl.Staging;

/// <summary>
/// The database refused staged rows. Its own message quotes the row and the value, so it is not kept: only the SQLSTATE is.
/// </summary>
public sealed class StagingRefusedException : Exception
{
    /// <inheritdoc/>
    public StagingRefusedException() : this("unknown")
    {
    }

    /// <summary>With the SQLSTATE the database gave.</summary>
    public StagingRefusedException(string sqlState) : base($"The database refused staged rows (SQLSTATE {sqlState}).")
    {
    }

    /// <inheritdoc/>
    public StagingRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
