namespace SendDashboard.Insight.Measures;

/// <summary>What to aim for.</summary>
/// <param name="Value">In the measure's unit.</param>
/// <param name="From">First day it applies.</param>
/// <param name="Label">Who says so, in words: "statutory limit, every plan".</param>
public sealed record MeasureTarget(decimal Value, DateOnly From, string Label);
