using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Components.Charts;

/// <summary>One row of a dot chart or of sorted bars: a group or an area with its limits.</summary>
/// <param name="Label">Group or area.</param>
/// <param name="Value">The figure as the reader may see it.</param>
/// <param name="Lower">Lower 95% limit.</param>
/// <param name="Upper">Upper 95% limit.</param>
/// <param name="Focus">The row the reader looks for, set apart by shape and weight.</param>
/// <param name="Word">How it compares, in words.</param>
public sealed record DotRow(string Label, Figure Value, double? Lower = null, double? Upper = null, bool Focus = false, string? Word = null)
{
    public Figure Numerator { get; init; } = Figure.NotApplicable;

    public Figure Denominator { get; init; } = Figure.NotApplicable;

    /// <summary>The period, when rows differ in it.</summary>
    public string? Period { get; init; }
}
