using SendDashboard.Core.Statistics;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One area of the comparison, and how our own figure stands against it.</summary>
/// <param name="Code">Area code.</param>
/// <param name="Name">Area name.</param>
/// <param name="As">Own, country, region or similar area.</param>
/// <param name="Figure">Its figure; null when there is none.</param>
/// <param name="Ours">How our figure stands against this one; not set when it cannot be said.</param>
public sealed record ComparedArea(string Code, string Name, ComparedAs As, MeasureFigure? Figure, Judgement Ours);
