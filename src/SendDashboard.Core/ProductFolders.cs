namespace SendDashboard.Core;

/// <summary>Where the product's own data files are: contracts, measures, pages, and the area's overlay.</summary>
/// <param name="EtlConfigs">Folder <c>etl-configs</c>: contracts, agreements, messages.</param>
/// <param name="Dashboards">Folder <c>dashboards</c>: measures, sections, dimensions.</param>
/// <param name="Overlay">The area's own files (<c>SEND_LOCAL</c>), laid over the product's; null when there is none.</param>
public sealed record ProductFolders(string EtlConfigs, string Dashboards, string? Overlay)
{
    /// <summary>Finds the folders: by setting, else beside the assembly, else upward from it to the folder of the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">A folder is in none of these places; the message names the setting.</exception>
    public static ProductFolders Find(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return new ProductFolders(
            Locate("etl-configs", "SEND_ETL_CONFIGS", setting),
            Locate("dashboards", "SEND_DASHBOARDS", setting),
            setting("SEND_LOCAL"));
    }

    private static string Locate(string folder, string name, Func<string, string?> setting)
    {
        if (setting(name) is { Length: > 0 } given)
        {
            return given;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, folder);
            if (Directory.Exists(candidate) && (at.FullName == AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)
                || File.Exists(Path.Combine(at.FullName, "SendDashboard.sln"))))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException($"The folder {folder} was not found. Set {name} to where it is.");
    }
}
