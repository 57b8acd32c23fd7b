namespace SendDashboard.Web.Access;

/// <summary>The reason that somebody gives for taking data away or changing what counts. The database asks for one as long.</summary>
internal static class Reasons
{
    private const int Shortest = 10;

    /// <summary>The reason without blanks around it; null when it is too short to be one.</summary>
    public static string? Given(string? text) => text?.Trim() is { Length: >= Shortest } reason ? reason : null;
}
