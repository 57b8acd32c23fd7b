namespace SendDashboard.Core.Statistics.Signals;

/// <summary>One point of an SPC chart.</summary>
/// <param name="Value">The value; null for a gap.</param>
/// <param name="Signals">The rules it has set off.</param>
/// <param name="IsHigh">True above the centre line; for a point whose one signal is a run, true when rising.</param>
/// <param name="Centre">The centre line at this point; null where there are no lines.</param>
/// <param name="Lower">The lower limit at this point.</param>
/// <param name="Upper">The upper limit at this point.</param>
public sealed record SpcPoint(double? Value, SpcSignals Signals, bool IsHigh, double? Centre, double? Lower, double? Upper)
{
    /// <summary>Similar for common cause; otherwise better or worse by polarity, higher or lower without; NotSet for a gap or without lines.</summary>
    public Judgement Meaning(Polarity polarity) => (Value, Centre, Signals) switch
    {
        (null, _, _) or (_, null, _) => Judgement.NotSet,
        (_, _, SpcSignals.None) => Judgement.Similar,
        _ => Comparison.Way(IsHigh, polarity),
    };
}
