namespace SendDashboard.Core.Statistics.Populations;

/// <summary>One age band, or other stratum, of a directly standardised rate.</summary>
/// <param name="Count">Events in the area's stratum, 0 or more.</param>
/// <param name="Population">People in the area's stratum, above 0.</param>
/// <param name="Standard">People in the standard population's stratum, 0 or more; only their shares matter.</param>
public readonly record struct DirectStratum(double Count, double Population, double Standard);
