using SendDashboard.Core;
using SendDashboard.Database;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>Finds the two files of each measure: the product's own, then the overlay's, which may also replace a pair of the same name.</summary>
internal static class MeasurePairs
{
    private const string SqlFolder = "measures/";

    /// <exception cref="DashboardFileException">A half pair: YAML without SQL, or SQL without YAML.</exception>
    public static IEnumerable<MeasurePair> Find(ProductFolders folders)
    {
        var own = Pair(
            YamlFiles(Path.Combine(folders.Dashboards, "measures")),
            NamedSql.List(SqlFolder).ToDictionary(name => Path.GetFileNameWithoutExtension(name), name => (Text: (Func<string>)(() => NamedSql.Read(name)), Where: $"sql/{name}"), StringComparer.Ordinal));
        var overlay = folders.Overlay is null ? [] : Pair(
            YamlFiles(Path.Combine(folders.Overlay, "dashboards", "measures")),
            Files(Path.Combine(folders.Overlay, "sql", "measures"), "*.sql")
                .ToDictionary(Slug, path => (Text: (Func<string>)(() => File.ReadAllText(path)), Where: path), StringComparer.Ordinal));
        return own.Concat(overlay).GroupBy(pair => pair.Slug, StringComparer.Ordinal).Select(pairs => pairs.Last())
            .OrderBy(pair => pair.Slug, StringComparer.Ordinal);
    }

    private static List<MeasurePair> Pair(
        Dictionary<string, string> yamlBySlug, Dictionary<string, (Func<string> Text, string Where)> sqlBySlug)
    {
        if (yamlBySlug.Keys.Except(sqlBySlug.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } lonely)
        {
            throw new DashboardFileException(yamlBySlug[lonely], "", $"has no partner sql/measures/{lonely}.sql: a measure is a pair of files.");
        }

        if (sqlBySlug.Keys.Except(yamlBySlug.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unnamed)
        {
            throw new DashboardFileException(sqlBySlug[unnamed].Where, "", $"has no partner dashboards/measures/{unnamed}.yml: a measure is a pair of files.");
        }

        return [.. yamlBySlug.Select(yaml => new MeasurePair(yaml.Key, yaml.Value, sqlBySlug[yaml.Key].Where, sqlBySlug[yaml.Key].Text()))];
    }

    private static Dictionary<string, string> YamlFiles(string folder) => Files(folder, "*.yml").ToDictionary(Slug, StringComparer.Ordinal);

    private static string[] Files(string folder, string pattern) => Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];

    private static string Slug(string path) => Path.GetFileNameWithoutExtension(path);
}
