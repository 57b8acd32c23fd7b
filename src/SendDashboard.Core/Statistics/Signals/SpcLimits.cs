namespace SendDashboard.Core.Statistics.Signals;

/// <summary>The lines of one part of a control chart, in the unit of the values.</summary>
/// <param name="Mean">The centre line.</param>
/// <param name="Lower">The lower limit; where limits differ from point to point, that of the part's last point.</param>
/// <param name="Upper">The upper limit, likewise.</param>
/// <param name="BaselinePoints">How many points the limits rest on.</param>
/// <param name="IsTrial">True under 12 points in the part: "trial limits", said in words.</param>
public sealed record SpcLimits(double Mean, double Lower, double Upper, int BaselinePoints, bool IsTrial);
