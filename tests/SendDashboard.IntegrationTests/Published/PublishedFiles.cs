namespace SendDashboard.IntegrationTests.Published;

/// <summary>
/// The publishers' own files (<c>SEND_PUBLISHED_DATA</c>), which are not part of the project. Without them a test is skipped in
/// sight of everyone; in CI they must be there.
/// </summary>
internal static class PublishedFiles
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("SEND_PUBLISHED_DATA") ?? "";

    public static string Release => Path.Combine(Folder, "published", "education-health-and-care-plans_2025.zip");

    public static string Neighbours => Path.Combine(Folder, "geography", "stat_neighbours.csv");

    public static bool AreThere => Folder.Length > 0 && File.Exists(Release) && File.Exists(Neighbours);

    /// <summary>Skips the test that calls it where the files are absent; fails it in CI.</summary>
    public static void Require()
    {
        const string Reason = "This test reads the publishers' own files: set SEND_PUBLISHED_DATA to the folder that holds them.";
        var isCi = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.False(isCi && !AreThere, Reason);
        Assert.SkipUnless(AreThere, Reason);
    }
}
