namespace SendDashboard.Benchmarks;

/// <summary>The product's programs as the same build left them.</summary>
internal static class Built
{
    internal static string Worker => Program("SendDashboard.Worker", "send.dll");

    internal static string Web => Program("SendDashboard.Web", "SendDashboard.Web.dll");

    // From tests/SendDashboard.Benchmarks/bin/(configuration)/(framework)/.
    private static string Program(string project, string assembly)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.GetFullPath(Path.Combine(framework.FullName, "..", "..", "..", "..", "..", "src", project, "bin", framework.Parent!.Name, framework.Name, assembly));
    }
}
