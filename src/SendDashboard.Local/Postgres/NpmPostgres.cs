using System.Runtime.InteropServices;
using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Postgres;

/// <summary>
/// The PostgreSQL that npm brings for this platform (package.json, optionalDependencies): the last resort, for trying the
/// product and for tests. It is labelled beta and carries old libraries; never a production server.
/// </summary>
public static class NpmPostgres
{
    private static string Package =>
        $"@embedded-postgres/{(OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>The binaries' folder in any <c>node_modules</c> from the assembly upward, made ready to run.</summary>
    public static IEnumerable<string> Folders()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var package = Path.Combine(folder.FullName, "node_modules", Package);
            if (Directory.Exists(package))
            {
                RestoreLinks(package);
                yield return Path.Combine(package, "native", "bin");
            }
        }
    }

    // npm archives hold no symbolic links; the package's own script makes them. The build installs with --ignore-scripts,
    // so it is run here. It leaves links that exist alone and takes no time.
    private static void RestoreLinks(string package)
    {
        var script = Path.Combine("scripts", "hydrate-symlinks.js");
        if (!OperatingSystem.IsWindows() && File.Exists(Path.Combine(package, script)) && Programs.Find("node") is { } node)
        {
            Programs.RunAsync(node, [script], CancellationToken.None, package).GetAwaiter().GetResult();
        }
    }
}
