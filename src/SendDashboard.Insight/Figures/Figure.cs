namespace SendDashboard.Insight.Figures;

/// <summary>One figure as an audience may see it. A hidden figure holds no value, so nothing downstream can leak one.</summary>
public readonly record struct Figure
{
    private Figure(double? value, FigureState state) => (Value, State) = (value, state);

    /// <summary>The value in the figure's unit; <see langword="null"/> unless it may be shown.</summary>
    public double? Value { get; }

    /// <summary>Whether and why it is shown.</summary>
    public FigureState State { get; }

    /// <summary><c>[c]</c>.</summary>
    public static Figure Hidden { get; } = new(null, FigureState.Hidden);

    /// <summary><c>[x]</c>.</summary>
    public static Figure NotAvailable { get; } = new(null, FigureState.NotAvailable);

    /// <summary><c>[z]</c>.</summary>
    public static Figure NotApplicable { get; } = new(null, FigureState.NotApplicable);

    /// <summary><c>[low]</c>.</summary>
    public static Figure RoundsToNought { get; } = new(null, FigureState.RoundsToNought);

    /// <summary>A value that may be shown.</summary>
    public static Figure Shown(double value) => new(value, FigureState.Shown);

    /// <summary>A value that may be shown with the mark <c>[u]</c>.</summary>
    public static Figure LowReliability(double value) => new(value, FigureState.LowReliability);

    /// <summary>A value when there is one, else <c>[x]</c>.</summary>
    public static Figure ShownOrNotAvailable(double? value) => value is { } known ? Shown(known) : NotAvailable;

    /// <summary>Whether the reader sees a number.</summary>
    public bool HasValue => Value is not null;
}
