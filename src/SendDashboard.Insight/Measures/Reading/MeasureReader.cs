using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SendDashboard.Core.Clocks;
using SendDashboard.Core.Periods;
using SendDashboard.Insight.Comparison;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>Turns a judged file into a measure.</summary>
internal static class MeasureReader
{
    public static Measure ToMeasure(MeasureFile file, string sql, string yaml) => new()
    {
        Slug = file.Slug!,
        Name = file.Name!,
        AlsoCalled = file.AlsoCalled,
        Question = file.Question!,
        Section = MeasureWords.Sections[file.Section!],
        Topic = file.Topic!,
        Kind = MeasureWords.Kinds[file.Kind!],
        Quadrant = file.Quadrant is null ? MeasureQuadrant.NotSet : MeasureWords.Quadrants[file.Quadrant],
        Type = MeasureWords.Types[file.Type!],
        Unit = file.Unit!,
        Per = file.Type switch { "proportion" or "share" => 100, "rate" => file.Per!.Value, _ => 1 },
        Polarity = MeasureWords.Polarities[file.Polarity!],
        Numerator = file.Numerator!,
        Denominator = file.Denominator,
        WhoIsIn = file.WhoIsIn!,
        WhoIsOut = file.WhoIsOut!,
        Clock = StatutoryClocks.All.FirstOrDefault(clock => clock.Slug == file.Clock),
        Dimensions = file.Dimensions,
        Frequency = [.. file.Frequency.Select(each => new MeasureFrequency(each.Every!, each.Period!, each.Use, each.Term))],
        Sources = file.Sources,
        AlsoFrom = file.AlsoFrom,
        NeedsEverySource = file.NeedsEverySource,
        LooksBack = file.LooksBack,
        Weak = file.Weak,
        Target = file.Target is { } target
            ? new MeasureTarget(target.Value!.Value, DateOnly.ParseExact(target.From!, "yyyy-MM-dd", CultureInfo.InvariantCulture), target.Label!)
            : null,
        Stated = [.. file.Stated.Select(ToStated)],
        Published = file.Published is { } published ? ToPublished(published) : null,
        LifeStage = file.LifeStage!,
        LogicModel = file.LogicModel,
        Disclosure = MeasureWords.Disclosures[file.Disclosure!],
        Caveats = file.Caveats,
        Beside = file.Beside,
        AgainstPublished = file.AgainstPublished,
        WaitsFor = file.WaitsFor!,
        WithoutDenominator = file.WithoutDenominator,
        Sql = sql,
        Definition = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sql}\n{yaml}")))[..16],
    };

    private static StatedFigure ToStated(MeasureFile.StatedFile file) => new(
        file.Area!,
        PeriodCode.TryParse(file.Period, out var period) ? period : throw new InvalidOperationException("The rules let a period through that cannot be read."),
        file.Breakdown ?? "", file.Member ?? "", file.Value, file.Numerator, file.Denominator, file.Source!, file.Year!.Value, file.Note);

    private static PublishedSource ToPublished(MeasureFile.PublishedFile file) => new(
        file.Extract!, file.Table!, file.Topic!, file.SnapshotInJanuary, file.Numerator, file.Denominator, file.Value,
        [.. file.Members.Select(pair => new PublishedBreakdown(pair.Key, pair.Value.Topic, Freeze(pair.Value.Rows), Freeze(pair.Value.Columns)))]);

    private static Dictionary<string, IReadOnlyList<string>> Freeze(Dictionary<string, List<string>> members) =>
        members.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);
}
