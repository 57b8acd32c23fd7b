using SendDashboard.Core.Clocks;
using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Comparison;

namespace SendDashboard.Insight.Measures;

/// <summary>One measure as its pair of files says: the definition that readers see, and the SQL that works it out.</summary>
public sealed record Measure
{
    /// <summary>Kebab words, the same in SQL, YAML and addresses: <c>ehc-20wk</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The name shown, carrying the population it counts.</summary>
    public required string Name { get; init; }

    /// <summary>Other names people search for.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>The question the measure answers.</summary>
    public required string Question { get; init; }

    /// <summary>Section A or B.</summary>
    public required MeasureSection Section { get; init; }

    /// <summary>Slug of the topic it is shown under.</summary>
    public required string Topic { get; init; }

    /// <summary>Indicator or performance measure.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Quadrant of a performance measure; not set for an indicator.</summary>
    public MeasureQuadrant Quadrant { get; init; }

    /// <summary>Count, proportion, rate or share.</summary>
    public required MeasureType Type { get; init; }

    /// <summary>Unit in words: <c>plans</c>, <c>%</c>, <c>per 1,000 aged 0 to 25</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What a value is multiplied by: 100 for percentages, 1,000 for most rates, 1 for counts.</summary>
    public required int Per { get; init; }

    /// <summary>Which way is better; a context measure has no judgement and is never coloured.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>What is counted above the line, in words.</summary>
    public required string Numerator { get; init; }

    /// <summary>What is counted below the line, in words; null for a plain count.</summary>
    public string? Denominator { get; init; }

    /// <summary>Who is counted.</summary>
    public required string WhoIsIn { get; init; }

    /// <summary>Who is left out, and why.</summary>
    public required string WhoIsOut { get; init; }

    /// <summary>The clock it is timed by; null when none.</summary>
    public StatutoryClock? Clock { get; init; }

    /// <summary>Slugs of the dimensions it is broken down by.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>How often it comes out, and from which use of the driving extract.</summary>
    public required IReadOnlyList<MeasureFrequency> Frequency { get; init; }

    /// <summary>Extracts it rests on. The first one drives it: its deliveries are the periods.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether a delivery of this extract can change its figures, ours or the published ones beside them.</summary>
    public bool IsFedBy(string extract) => Sources.Contains(extract) || Published?.Extract == extract;

    /// <summary>Other extracts that carry the same facts as the first: an area sends one or the other, and either drives the measure.</summary>
    public IReadOnlyList<string> AlsoFrom { get; init; } = [];

    /// <summary>Whether the deliveries of this extract are the periods of the measure.</summary>
    public bool IsDrivenBy(string extract) => Sources[0] == extract || AlsoFrom.Contains(extract);

    /// <summary>Those of the closed extracts that close the measure: of extracts that carry the same facts, only when every one is closed.</summary>
    public IEnumerable<string> ClosedBy(IReadOnlyCollection<string> closed) =>
        Sources.Where(closed.Contains).Where(source => !IsDrivenBy(source) || Sources.Where(IsDrivenBy).All(closed.Contains));

    /// <summary>True when people of one extract are looked up in another: without a delivery of each there is no figure, not a nought.</summary>
    public bool NeedsEverySource { get; init; }

    /// <summary>True for a measure that is easily misread: never among what needs attention, and never with a target.</summary>
    public bool Weak { get; init; }

    /// <summary>True when a later delivery may change earlier periods (a feed whose latest row wins).</summary>
    public bool LooksBack { get; init; }

    /// <summary>What to aim for; null when nothing is agreed.</summary>
    public MeasureTarget? Target { get; init; }

    /// <summary>Comparator figures typed in with their source.</summary>
    public IReadOnlyList<StatedFigure> Stated { get; init; } = [];

    /// <summary>Where a loaded release holds the same measure; null when none does.</summary>
    public PublishedSource? Published { get; init; }

    /// <summary>Stage of the life course: EY, PR, SE, PA, YA, TR or ALL, or two of them as from and to: <c>PR-SE</c>.</summary>
    public required string LifeStage { get; init; }

    /// <summary>Nodes of the logic model, such as <c>O8</c>.</summary>
    public IReadOnlyList<string> LogicModel { get; init; } = [];

    /// <summary>What a small number of it would give away.</summary>
    public required DisclosureClass Disclosure { get; init; }

    /// <summary>What a reader must know before using it.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    /// <summary>Slugs of measures to read beside it.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>How it differs from the figure the department publishes, and why; null when nothing is published.</summary>
    public string? AgainstPublished { get; init; }

    /// <summary>What to say while the extract it rests on has not come.</summary>
    public required string WaitsFor { get; init; }

    /// <summary>Why there is no value when there is a numerator and nothing below the line.</summary>
    public string? WithoutDenominator { get; init; }

    /// <summary>The SQL: one row per person or event.</summary>
    public required string Sql { get; init; }

    /// <summary>Fingerprint of both files: a value worked out from other words or other SQL carries another one.</summary>
    public required string Definition { get; init; }
}
