namespace SendDashboard.Core.Statistics.Signals;

/// <summary>A statistical process control chart of single values and moving ranges (XmR), for monthly series only.</summary>
/// <param name="Mean">Mean of the baseline, in the unit of the values.</param>
/// <param name="Lower">Mean less 2.66 times the mean moving range.</param>
/// <param name="Upper">Mean plus 2.66 times the mean moving range.</param>
/// <param name="BaselinePoints">How many points the limits rest on.</param>
/// <param name="IsTrial">True under 12 points: "trial limits", said in words.</param>
/// <param name="Points">Every point, gaps included, oldest first.</param>
public sealed record XmrChart(
    double Mean, double Lower, double Upper, int BaselinePoints, bool IsTrial, IReadOnlyList<SpcPoint> Points)
{
    /// <summary>Points that a settled baseline takes, the first ones.</summary>
    public const int Settled = 12;

    /// <summary>Three standard deviations of a normal process, in mean moving ranges (3 / 1.128).</summary>
    private const double LimitFactor = 2.66;

    /// <summary>
    /// Draws the limits and judges every point. <paramref name="values"/> are oldest first, one a month, null for a month without a
    /// figure. Null is returned, as there is nothing to draw, when no two neighbouring months of the baseline have figures.
    /// </summary>
    /// <remarks>
    /// The baseline is the first 12 points, or all of them when there are fewer (trial limits) or <paramref name="wholeSeries"/> asks.
    /// Outliers stay in, as in the NHS spreadsheet. A gap breaks runs and has no moving range on either side. A flat baseline
    /// gives limits of no width: any later change is outside them. Source: NHS England, Making Data Count; rules as in
    /// NHSRplotthedots, which signals the same points on a series without gaps.
    /// </remarks>
    public static XmrChart? Of(IReadOnlyList<double?> values, bool wholeSeries = false)
    {
        var present = values.Count(value => value is not null);
        var baseline = wholeSeries ? values : Baseline(values);
        var ranges = baseline.Zip(baseline.Skip(1), (a, b) => Math.Abs((b - a) ?? double.NaN)).Where(double.IsFinite).ToArray();
        if (ranges.Length == 0)
        {
            return null;
        }

        var mean = baseline.Average() ?? 0;
        var reach = LimitFactor * ranges.Average();
        var rules = new SpcRules(values, mean, reach);
        SpcPoint[] points = [.. values.Select((value, at) => rules.Judge(at))];
        var used = baseline.Count(value => value is not null);
        return new XmrChart(mean, mean - reach, mean + reach, used, present < Settled, points);
    }

    /// <summary>Where the target lies against the limits. NotSet without a target or a direction.</summary>
    public Assurance Assure(double? target, Polarity polarity) => (target, polarity) switch
    {
        (null, _) or (_, Polarity.NotSet or Polarity.NoJudgement) => Assurance.NotSet,
        _ when target >= Lower && target <= Upper => Assurance.HitOrMiss,
        _ => target > Upper == (polarity == Polarity.HigherIsBetter) ? Assurance.WillUsuallyMiss : Assurance.WillUsuallyMeet,
    };

    /// <summary>Up to and with the twelfth point that is present.</summary>
    private static List<double?> Baseline(IReadOnlyList<double?> values)
    {
        List<double?> taken = [];
        var present = 0;
        foreach (var value in values)
        {
            taken.Add(value);
            present += value is null ? 0 : 1;
            if (present == Settled)
            {
                break;
            }
        }

        return taken;
    }
}
