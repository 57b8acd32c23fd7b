using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Headlines;

namespace SendDashboard.Web.Components.Charts;

/// <summary>One period of a trend: what is plotted and what its table row says.</summary>
/// <param name="Period">In full: "March 2026".</param>
/// <param name="AxisLabel">Short, for the axis: "Mar 2026".</param>
/// <param name="Value">The figure as the reader may see it.</param>
/// <param name="Lower">Lower 95% limit.</param>
/// <param name="Upper">Upper 95% limit.</param>
/// <param name="Signal">What the trend says of this point.</param>
public sealed record TrendPoint(string Period, string AxisLabel, Figure Value, double? Lower, double? Upper, SignalKind Signal = SignalKind.NotSet)
{
    public Figure Numerator { get; init; } = Figure.NotApplicable;

    public Figure Denominator { get; init; } = Figure.NotApplicable;

    /// <summary>The definition changed with this period: a vertical line stands before it.</summary>
    public bool Break { get; init; }

    /// <summary>Where the figure comes from, when that differs along the trend.</summary>
    public string? Source { get; init; }
}
