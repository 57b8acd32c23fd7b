namespace SendDashboard.Insight.Figures;

/// <summary>A marker in square brackets, and the words a screen reader gets with it.</summary>
public sealed record Shorthand(string Marker, string Meaning)
{
    public static Shorthand Hidden { get; } = new("[c]", "hidden to protect privacy");
    public static Shorthand NotAvailable { get; } = new("[x]", "not available yet");
    public static Shorthand NotApplicable { get; } = new("[z]", "does not apply");
    public static Shorthand LowReliability { get; } = new("[u]", "based on small numbers, low reliability");
    public static Shorthand RoundsToNought { get; } = new("[low]", "rounds to nought but is not nought");

    /// <summary>The marker of a state; an empty one for a figure simply shown.</summary>
    public static Shorthand Of(FigureState state) => state switch
    {
        FigureState.Hidden => Hidden,
        FigureState.NotApplicable => NotApplicable,
        FigureState.LowReliability => LowReliability,
        FigureState.RoundsToNought => RoundsToNought,
        FigureState.Shown => new("", ""),
        _ => NotAvailable,
    };
}
