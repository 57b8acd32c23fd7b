namespace SendDashboard.Web.Components.Charts;

/// <summary>The room one drawing has, in its own units. Every chart is drawn at two sizes, of which CSS shows one.</summary>
/// <param name="Name">Ends the ids and picks the class: wide or narrow.</param>
/// <param name="Width">Width of the drawing.</param>
/// <param name="FontSize">Text size that is 14 px or more at the width shown.</param>
/// <param name="Labels">How many labels fit along the bottom.</param>
public sealed record ChartSize(string Name, double Width, double FontSize, int Labels)
{
    public static ChartSize Wide { get; } = new("wide", 760, 14, 9);

    public static ChartSize Narrow { get; } = new("narrow", 360, 17.5, 3);

    public static IReadOnlyList<ChartSize> Both { get; } = [Wide, Narrow];

    public bool IsNarrow => this == Narrow;

    /// <summary>Room a text takes, near enough to keep labels apart.</summary>
    public double TextWidth(string text) => text.Length * FontSize * 0.6;

    /// <summary>Room a name of that many letters takes: words are set closer than figures.</summary>
    public double LabelWidth(int letters) => letters * FontSize * 0.52;
}
