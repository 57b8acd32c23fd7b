namespace SendDashboard.Insight.Measures;

/// <summary>What a refresh did.</summary>
/// <param name="Measures">Measures that were worked out.</param>
/// <param name="Values">Values that were worked out, changed or not.</param>
/// <param name="Shown">Local values that went through disclosure control.</param>
public sealed record RefreshResult(int Measures, int Values, int Shown);
