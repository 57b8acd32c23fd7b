namespace SendDashboard.Core.Statistics.Signals;

/// <summary>The lines at one point, on the scale on which the rules judge.</summary>
/// <param name="Centre">The centre line.</param>
/// <param name="Lower">Three standard deviations below; it may lie where no value can.</param>
/// <param name="NearLower">Two standard deviations below: beyond this a point is close to the limit.</param>
/// <param name="NearUpper">Two above.</param>
/// <param name="Upper">Three above.</param>
internal sealed record SpcLine(double Centre, double Lower, double NearLower, double NearUpper, double Upper)
{
    /// <summary>Lines round a centre, <paramref name="reach"/> from it to either limit.</summary>
    internal static SpcLine Round(double centre, double reach) =>
        new(centre, centre - reach, centre - reach * 2 / 3, centre + reach * 2 / 3, centre + reach);
}
