namespace SendDashboard.Core.Statistics.Signals;

/// <summary>A statistical process control chart: its points, each judged, and its lines.</summary>
/// <param name="Kind">Which chart.</param>
/// <param name="Points">Every point, gaps included, oldest first.</param>
/// <param name="Parts">The stretches between decisions to start again; one when there are none; none for no points.</param>
/// <param name="Refusal">Why nothing can be drawn; None when any part has lines.</param>
public sealed record SpcChart(SpcKind Kind, IReadOnlyList<SpcPoint> Points, IReadOnlyList<SpcPart> Parts, Refusal Refusal)
{
    /// <summary>How many points a settled baseline takes, the first ones.</summary>
    public const int Settled = 12;

    /// <summary>The lines in force at the latest point; null when that part has none.</summary>
    public SpcLimits? Limits => Parts.Count == 0 ? null : Parts[^1].Limits;

    /// <summary>Where the target lies against the limits in force. NotSet without a target, a direction or limits.</summary>
    public Assurance Assure(double? target, Polarity polarity) => (target, Limits, polarity) switch
    {
        (null, _, _) or (_, null, _) or (_, _, Polarity.NotSet or Polarity.NoJudgement) => Assurance.NotSet,
        var (line, limits, _) when line >= limits.Lower && line <= limits.Upper => Assurance.HitOrMiss,
        var (line, limits, _) => line > limits.Upper == (polarity == Polarity.HigherIsBetter) ? Assurance.WillUsuallyMiss : Assurance.WillUsuallyMeet,
    };
}
