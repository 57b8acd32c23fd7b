using SendDashboard.Core;
using SendDashboard.Insight.Comparison;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>Reads the files of the dashboards folder that are not measures; the overlay's file of the same name takes the product's place.</summary>
internal static class DashboardReader
{
    public static Dictionary<string, Dimension> Dimensions(ProductFolders folders) =>
        Layers(folders, "dimensions.yml")
            .SelectMany(path => Yaml.Read<Dictionary<string, OtherFiles.DimensionFile>>(path).Select(pair => (path, pair.Key, pair.Value)))
            .GroupBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => each.Last())
            .ToDictionary(each => each.Key, each => new Dimension(
                each.Key,
                each.Value.Title ?? throw new DashboardFileException(each.path, each.Key, "title is missing."),
                each.Value.Ordered,
                Members(each.Value.Members))
            {
                Retired = Members(each.Value.Retired),
            }, StringComparer.Ordinal);

    private static DimensionMember[] Members(Dictionary<string, string> members) =>
        [.. members.Select(member => new DimensionMember(member.Key, member.Value))];

    /// <summary>Extracts that have a contract: <c>education/sen2</c> is the file education/sen2.yml. Agreements and messages are none.</summary>
    public static string[] Extracts(ProductFolders folders) =>
        [.. new[] { folders.EtlConfigs, folders.Overlay is null ? null : Path.Combine(folders.Overlay, "etl-configs") }
            .Where(folder => folder is not null && Directory.Exists(folder))
            .SelectMany(folder => Directory.GetFiles(folder!, "*.yml", SearchOption.AllDirectories)
                .Select(path => Path.ChangeExtension(Path.GetRelativePath(folder!, path), null).Replace('\\', '/')))
            .Where(name => name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("agreements/", StringComparison.Ordinal))];

    public static IReadOnlyList<Topic> Topics(ProductFolders folders, IReadOnlyDictionary<string, Measure> measures)
    {
        var topics = new (string Folder, MeasureSection Section)[] { ("section-a", MeasureSection.LocalNeed), ("section-b", MeasureSection.QualityAndOutcomes) }
            .SelectMany(each => Directory.Exists(Path.Combine(folders.Dashboards, each.Folder))
                ? Directory.GetFiles(Path.Combine(folders.Dashboards, each.Folder), "*.yml").Select(path => ToTopic(path, each.Section, measures))
                : [])
            .OrderBy(topic => topic.Section).ThenBy(topic => topic.Order)
            .ToArray();
        // A measure of the overlay names its topic itself, so that adding one needs no third file.
        return [.. topics.Select(topic => topic with
        {
            Measures = [.. topic.Measures, .. measures.Values
                .Where(measure => measure.Topic == topic.Slug && measure.Section == topic.Section && !topic.Measures.Contains(measure.Slug))
                .Select(measure => measure.Slug).Order(StringComparer.Ordinal)],
        })];
    }

    public static Dictionary<string, AreaComparators> Comparators(ProductFolders folders) =>
        Layers(folders, "area.yml")
            .SelectMany(path => Yaml.Read<Dictionary<string, OtherFiles.AreaFile>>(path).Select(pair => ToComparators(path, pair.Key, pair.Value)))
            .GroupBy(each => each.Area, StringComparer.Ordinal)
            .ToDictionary(each => each.Key, each => each.Last(), StringComparer.Ordinal);

    private static Topic ToTopic(string path, MeasureSection section, IReadOnlyDictionary<string, Measure> measures)
    {
        var file = Yaml.Read<OtherFiles.TopicFile>(path);
        if (file.Slug is null || file.Title is null || file.Intro is null || file.Order is null)
        {
            throw new DashboardFileException(path, "", "a topic needs slug, title, order and intro.");
        }

        foreach (var slug in file.Measures)
        {
            if (!measures.TryGetValue(slug, out var measure) || measure.Topic != file.Slug || measure.Section != section)
            {
                throw new DashboardFileException(path, "measures", $"'{slug}' is not a measure of this section and topic.");
            }
        }

        return new Topic(file.Slug, file.Title, section, file.Order.Value, file.Intro, file.Measures, file.NotTold);
    }

    private static AreaComparators ToComparators(string path, string area, OtherFiles.AreaFile file) => new(
        area,
        file.Region ?? throw new DashboardFileException(path, area, "region is missing."),
        file.Country ?? "E92000001",
        [.. file.Areas.Select(pair => new ComparatorArea(pair.Key, pair.Value))],
        file.Basis ?? throw new DashboardFileException(path, area, "basis is missing: say how the areas were chosen."));

    private static IEnumerable<string> Layers(ProductFolders folders, string name) =>
        new[] { Path.Combine(folders.Dashboards, name), folders.Overlay is null ? null : Path.Combine(folders.Overlay, "dashboards", name) }
            .Where(path => path is not null && File.Exists(path))!;
}
