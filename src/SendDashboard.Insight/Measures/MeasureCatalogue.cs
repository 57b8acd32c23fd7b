using System.Text.RegularExpressions;
using SendDashboard.Core;
using SendDashboard.Insight.Comparison;
using SendDashboard.Insight.Measures.Reading;

namespace SendDashboard.Insight.Measures;

/// <summary>Every measure there is, with the words they are shown in: dimensions, topics, and whom the area is compared with.</summary>
/// <param name="Measures">Measures by slug.</param>
/// <param name="Dimensions">Dimensions by slug.</param>
/// <param name="Topics">Topics of both sections, in the order they are shown.</param>
/// <param name="Comparators">Comparators by area code, for areas that no published list holds.</param>
public sealed partial record MeasureCatalogue(
    IReadOnlyDictionary<string, Measure> Measures,
    IReadOnlyDictionary<string, Dimension> Dimensions,
    IReadOnlyList<Topic> Topics,
    IReadOnlyDictionary<string, AreaComparators> Comparators)
{
    /// <summary>Reads and judges the dashboards folder and the overlay. Nothing is half read: the first file that cannot be used stops it.</summary>
    /// <exception cref="DashboardFileException">The message names the file, the key and what to do.</exception>
    public static MeasureCatalogue Load(ProductFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var dimensions = DashboardReader.Dimensions(folders);
        var extracts = DashboardReader.Extracts(folders);
        var measures = MeasurePairs.Find(folders)
            .Select(pair => Read(pair, dimensions.Keys.ToArray(), extracts))
            .ToDictionary(measure => measure.Slug, StringComparer.Ordinal);
        var topics = DashboardReader.Topics(folders, measures);
        return new MeasureCatalogue(measures, dimensions, topics, DashboardReader.Comparators(folders));
    }

    /// <summary>The measure of that slug, or null.</summary>
    public Measure? Find(string slug) => Measures.GetValueOrDefault(slug);

    /// <summary>Dimensions of a measure, in its order.</summary>
    public IEnumerable<Dimension> DimensionsOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.Dimensions.Select(slug => Dimensions[slug]);
    }

    private static Measure Read(MeasurePair pair, string[] dimensions, string[] extracts)
    {
        var file = Yaml.Read<MeasureFile>(pair.YamlPath);
        var verdict = new MeasureFileRules(pair.Slug, dimensions, extracts).Validate(file);
        if (!verdict.IsValid)
        {
            var first = verdict.Errors[0];
            var rest = verdict.Errors.Skip(1).Select(error => $"\n  {Key(error.PropertyName)}: {error.ErrorMessage}");
            throw new DashboardFileException(pair.YamlPath, Key(first.PropertyName), first.ErrorMessage + string.Concat(rest));
        }

        if (MeasureSqlRules.Faults(pair.Sql).FirstOrDefault() is { } fault)
        {
            throw new DashboardFileException(pair.SqlWhere, "", fault);
        }

        return MeasureReader.ToMeasure(file, pair.Sql, File.ReadAllText(pair.YamlPath));
    }

    /// <summary>A property's path as it stands in the file: <c>Stated[0].WhoIsIn</c> is <c>stated[0].who-is-in</c>.</summary>
    private static string Key(string property) => Hump().Replace(property, "$1-$2").ToLowerInvariant();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex Hump();
}
