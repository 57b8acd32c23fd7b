namespace SendDashboard.Web.Hosting;

/// <summary>How much a request may send, in bytes.</summary>
internal static class RequestLimits
{
    /// <summary>Any form but the upload.</summary>
    public const long Page = 64 * 1024;

    /// <summary>An upload (FILE-03); larger files go through the inbox.</summary>
    public const long Upload = 200L * 1024 * 1024;
}
