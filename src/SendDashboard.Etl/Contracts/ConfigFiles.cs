using SendDashboard.Core;

namespace SendDashboard.Etl.Contracts;

/// <summary>The YAML files one folder deep below <c>etl-configs</c>: the product's first, then the area's own.</summary>
internal static class ConfigFiles
{
    internal static IEnumerable<string> Of(ProductFolders folders, IReadOnlyCollection<string> except) =>
        Roots(folders).SelectMany(Folders).Where(f => !except.Contains(Path.GetFileName(f))).SelectMany(Yaml);

    internal static IEnumerable<string> In(ProductFolders folders, string folder) =>
        Roots(folders).Select(r => Path.Combine(r, folder)).Where(Directory.Exists).SelectMany(Yaml);

    internal static IEnumerable<string> Named(ProductFolders folders, string file) =>
        Roots(folders).Select(r => Path.Combine(r, file)).Where(File.Exists);

    private static IEnumerable<string> Roots(ProductFolders folders)
    {
        yield return folders.EtlConfigs;
        if (folders.Overlay is { } overlay && Path.Combine(overlay, "etl-configs") is var own && Directory.Exists(own))
        {
            yield return own;
        }
    }

    private static IEnumerable<string> Folders(string root) => Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Yaml(string folder) => Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal);
}
