using SendDashboard.Core;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>A copy of the product's contracts and agreements that a test may change.</summary>
internal static class Configs
{
    public static string CopyTo(string folder)
    {
        var from = ProductFolders.Find(_ => null).EtlConfigs;
        var to = Path.Combine(folder, "etl-configs");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }
}
