namespace SendDashboard.Core.Statistics.Populations;

/// <summary>One age band, or other stratum, of an indirectly standardised ratio.</summary>
/// <param name="Population">People in the area's stratum, 0 or more.</param>
/// <param name="ReferenceCount">Events in the reference population's stratum, 0 or more.</param>
/// <param name="ReferencePopulation">People in the reference population's stratum, above 0.</param>
public readonly record struct IndirectStratum(double Population, double ReferenceCount, double ReferencePopulation);
