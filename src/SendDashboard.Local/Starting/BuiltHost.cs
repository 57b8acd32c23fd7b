using System.Runtime.InteropServices;
using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Starting;

/// <summary>Finds the built Worker and Web: one build makes all three (ReferenceOutputAssembly=false), so they lie at known places.</summary>
internal static class BuiltHost
{
    /// <summary>The runtime that runs us runs them: the dotnet beside it, whatever PATH says.</summary>
    private static string DotNet => Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", Programs.ExecutableName("dotnet")));

    /// <exception cref="LocalException">The assembly is in none of the places.</exception>
    public static ChildCommand Command(string project, string assembly, params string[] arguments)
    {
        var places = Places(project).Select(folder => Path.GetFullPath(Path.Combine(folder, assembly))).ToArray();
        var path = places.FirstOrDefault(File.Exists)
            ?? throw new LocalException($"{assembly} was not found at {string.Join(" or ", places)}. Build SendDashboard.sln first.");
        return new ChildCommand(DotNet, [path, .. arguments]) { Folder = Path.GetDirectoryName(path)! };
    }

    private static IEnumerable<string> Places(string project)
    {
        // Built: src/SendDashboard.Local/bin/<configuration>/<framework>/ and its neighbours.
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var source = Path.Combine(framework.FullName, "..", "..", "..", "..");
        yield return Path.Combine(source, project, "bin", framework.Parent?.Name ?? "", framework.Name);

        // Published: one folder each, side by side.
        yield return Path.Combine(framework.FullName, "..", project);
    }
}
