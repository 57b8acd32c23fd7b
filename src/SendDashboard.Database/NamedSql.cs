using System.Reflection;

namespace SendDashboard.Database;

/// <summary>The SQL of /sql, embedded in this assembly and called by its path, for example <c>load/education-sen2.sql</c>.</summary>
public static class NamedSql
{
    private const string Root = "sql/";
    private static readonly Assembly Home = typeof(NamedSql).Assembly;

    // MSBuild writes the recursive part of a path with the separator of the machine that built it.
    private static readonly SortedDictionary<string, string> ResourceByName = new(
        Home.GetManifestResourceNames()
            .Select(resource => (Name: resource.Replace('\\', '/'), Resource: resource))
            .Where(pair => pair.Name.StartsWith(Root, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Name[Root.Length..], pair => pair.Resource),
        StringComparer.Ordinal);

    /// <summary>The text of one script.</summary>
    /// <exception cref="ArgumentException">No script has that name.</exception>
    public static string Read(string name)
    {
        if (!ResourceByName.TryGetValue(name, out var resource))
        {
            throw new ArgumentException(
                $"There is no SQL script '{name}': expected the file sql/{name} in the source folder. Names are case-sensitive.", nameof(name));
        }

        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    /// <summary>Names of the scripts under a folder (<c>migrations/</c>), in ordinal order.</summary>
    public static IReadOnlyList<string> List(string folder) =>
        [.. ResourceByName.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal))];
}
