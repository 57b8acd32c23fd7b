namespace SendDashboard.Core.Statistics.Signals;

/// <summary>One point of an SPC chart.</summary>
/// <param name="Value">The value; null for a gap.</param>
/// <param name="Signals">The rules it has set off.</param>
/// <param name="IsHigh">True above the mean; for a run, true when rising.</param>
public sealed record SpcPoint(double? Value, SpcSignals Signals, bool IsHigh)
{
    /// <summary>Similar for common cause; otherwise better or worse by polarity, higher or lower without; NotSet for a gap.</summary>
    public Judgement Meaning(Polarity polarity) => (Value, Signals) switch
    {
        (null, _) => Judgement.NotSet,
        (_, SpcSignals.None) => Judgement.Similar,
        _ => Comparison.Way(IsHigh, polarity),
    };
}
