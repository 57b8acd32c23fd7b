namespace SendDashboard.Core.Statistics.Populations;

/// <summary>How unequal a figure is between the most and the least deprived.</summary>
/// <param name="Index">Slope index: the fitted value of the least deprived less that of the most deprived, in the figure's unit.</param>
/// <param name="Relative">Relative index: the first over the second. Refused where the second is nought or less.</param>
public sealed record SlopeResult(Statistic Index, Statistic Relative);
