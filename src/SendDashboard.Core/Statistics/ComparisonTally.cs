namespace SendDashboard.Core.Statistics;

/// <summary>How a figure stands to several areas: to how many in each way.</summary>
/// <param name="Better">Clear of them, on the good side.</param>
/// <param name="Worse">Clear of them, on the bad side.</param>
/// <param name="Higher">Clear above, where neither way is better.</param>
/// <param name="Lower">Clear below, where neither way is better.</param>
/// <param name="Similar">Not to be told apart.</param>
/// <param name="NotCompared">Without limits to compare.</param>
public sealed record ComparisonTally(int Better, int Worse, int Higher, int Lower, int Similar, int NotCompared);
