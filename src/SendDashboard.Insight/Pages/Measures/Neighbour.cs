namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One similar area, and which set it is from.</summary>
public sealed record Neighbour(string Code, string Name, string Basis);
