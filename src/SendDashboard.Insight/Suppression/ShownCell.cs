using SendDashboard.Core.Disclosure;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Suppression;

/// <summary>What an audience is shown of one value: nothing with a reason, or rounded counts and what follows from them.</summary>
internal sealed record ShownCell(long ValueId, HiddenReason Hidden, decimal? Numerator, decimal? Denominator, MeasureResult Result)
{
    public static ShownCell Nothing(long valueId, HiddenReason reason) => new(valueId, reason, null, null, MeasureResult.None);
}
