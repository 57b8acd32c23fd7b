namespace SendDashboard.Insight.Measures.Reading;

/// <summary>A measure's YAML file as written, before anything is judged.</summary>
internal sealed class MeasureFile
{
    public string? Slug { get; set; }
    public string? Name { get; set; }
    public List<string> AlsoCalled { get; set; } = [];
    public string? Question { get; set; }
    public string? Section { get; set; }
    public string? Topic { get; set; }
    public string? Kind { get; set; }
    public string? Quadrant { get; set; }
    public string? Type { get; set; }
    public string? Unit { get; set; }
    public int? Per { get; set; }
    public string? Polarity { get; set; }
    public string? Numerator { get; set; }
    public string? Denominator { get; set; }
    public string? WhoIsIn { get; set; }
    public string? WhoIsOut { get; set; }
    public string? Clock { get; set; }
    public List<string> Dimensions { get; set; } = [];
    public List<FrequencyFile> Frequency { get; set; } = [];
    public List<string> Sources { get; set; } = [];
    public List<string> AlsoFrom { get; set; } = [];
    public bool NeedsEverySource { get; set; }
    public bool LooksBack { get; set; }
    public bool Weak { get; set; }
    public TargetFile? Target { get; set; }
    public List<StatedFile> Stated { get; set; } = [];
    public PublishedFile? Published { get; set; }
    public string? LifeStage { get; set; }
    public List<string> LogicModel { get; set; } = [];
    public string? Disclosure { get; set; }
    public List<string> Caveats { get; set; } = [];
    public List<string> Beside { get; set; } = [];
    public string? AgainstPublished { get; set; }
    public string? WaitsFor { get; set; }
    public string? WithoutDenominator { get; set; }

    internal sealed class FrequencyFile
    {
        public string? Every { get; set; }
        public string? Period { get; set; }
        public string? Use { get; set; }
        public string? Term { get; set; }
    }

    internal sealed class TargetFile
    {
        public decimal? Value { get; set; }
        public string? From { get; set; }
        public string? Label { get; set; }
    }

    internal sealed class StatedFile
    {
        public string? Area { get; set; }
        public string? Period { get; set; }
        public string? Breakdown { get; set; }
        public string? Member { get; set; }
        public decimal? Value { get; set; }
        public decimal? Numerator { get; set; }
        public decimal? Denominator { get; set; }
        public string? Source { get; set; }
        public int? Year { get; set; }
        public string? Note { get; set; }
    }

    internal sealed class PublishedFile
    {
        public string? Extract { get; set; }
        public string? Table { get; set; }
        public string? Topic { get; set; }
        public bool SnapshotInJanuary { get; set; }
        public List<string> Numerator { get; set; } = [];
        public List<string> Denominator { get; set; } = [];
        public string? Value { get; set; }
        public Dictionary<string, BreakdownFile> Members { get; set; } = [];
    }

    internal sealed class BreakdownFile
    {
        public string? Topic { get; set; }
        public Dictionary<string, List<string>> Rows { get; set; } = [];
        public Dictionary<string, List<string>> Columns { get; set; } = [];
    }
}
