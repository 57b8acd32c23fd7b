namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Reads a series.</summary>
internal static class SeriesExtensions
{
    /// <summary>The last figure; null of an empty series.</summary>
    public static MeasureFigure? Newest(this IReadOnlyList<MeasureFigure> series) => series is [.., var last] ? last : null;

    /// <summary>The area asked for; when the database does not know it yet, its code stands for its name.</summary>
    public static Area OrUnknown(this Area? area, string code) => area ?? new Area(code, code, "authority", null, false);
}
