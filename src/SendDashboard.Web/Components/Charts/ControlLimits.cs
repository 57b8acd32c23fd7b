namespace SendDashboard.Web.Components.Charts;

/// <summary>Average and limits of a control chart, in the figure's unit.</summary>
/// <param name="Mean">The average of the baseline.</param>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
/// <param name="Trial">Made of fewer than 12 points.</param>
public sealed record ControlLimits(double Mean, double Lower, double Upper, bool Trial = false);
