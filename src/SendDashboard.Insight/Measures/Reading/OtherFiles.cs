namespace SendDashboard.Insight.Measures.Reading;

/// <summary>The other files of the dashboards folder as written: dimensions, one topic, the area's comparators.</summary>
internal static class OtherFiles
{
    internal sealed class DimensionFile
    {
        public string? Title { get; set; }
        public bool Ordered { get; set; }
        public Dictionary<string, string> Members { get; set; } = [];
        public Dictionary<string, string> Retired { get; set; } = [];
    }

    internal sealed class TopicFile
    {
        public string? Slug { get; set; }
        public string? Title { get; set; }
        public int? Order { get; set; }
        public string? Intro { get; set; }
        public List<string> Measures { get; set; } = [];
        public List<string> NotTold { get; set; } = [];
    }

    internal sealed class AreaFile
    {
        public string? Region { get; set; }
        public string? Country { get; set; }
        public string? Basis { get; set; }
        public Dictionary<string, string> Areas { get; set; } = [];
    }
}
