namespace SendDashboard.Core.Statistics.Waits;

/// <summary>The chance of still waiting after so long, from waits that have ended and waits that have not.</summary>
public static class KaplanMeier
{
    private const double Same = 1e-12;

    /// <summary>
    /// The Kaplan-Meier curve. Refused for no waits, a wait under nought, or one that is no number. Throws <see cref="ArgumentException"/>
    /// when the two lists differ in length.
    /// </summary>
    /// <param name="times">How long each has waited, to the end or until last seen, in any order and unit.</param>
    /// <param name="ended">True where the wait ended; false where it goes on (censored).</param>
    /// <param name="confidence">As a fraction.</param>
    /// <remarks>
    /// S = Π(1 − d/n) over the times at which waits ended. Ties: equal times are one step; a wait last seen when another ended is still at
    /// risk of that end. Censoring must say nothing about how much longer the wait would be. Variance by Greenwood: S² Σ d/(n(n − d));
    /// limits S^exp(±z √Σ / |ln S|), which stay within 0 and 1. The median is the first time at which S falls to a half; where S is exactly
    /// a half until the next end, the middle of the two, so that without censoring it is the ordinary median. Its limits are the times at
    /// which the limits of S do the same (Brookmeyer and Crowley). Sources: Kaplan and Meier, JASA 53 (1958); Kalbfleisch and Prentice,
    /// The Statistical Analysis of Failure Time Data; the conventions are those of R's <c>survival::survfit</c> with conf.type "log-log".
    /// None was read for this.
    /// </remarks>
    public static WaitCurve Curve(IReadOnlyList<double> times, IReadOnlyList<bool> ended, double confidence = Confidence.Percent95)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(ended);
        var z = Confidence.Z(confidence);
        if (times.Count != ended.Count)
        {
            throw new ArgumentException("Each wait needs to be ended or not.", nameof(ended));
        }

        if (Refuse(times) is var refusal and not Refusal.None)
        {
            return new([], times.Count, null, null, null, refusal);
        }

        var steps = Steps(times, ended, z, confidence);
        return new(
            steps, times.Count,
            HalfwayDown(steps, step => step.Waiting),
            HalfwayDown(steps, step => step.Limits?.Lower),
            HalfwayDown(steps, step => step.Limits?.Upper), Refusal.None);
    }

    private static Refusal Refuse(IReadOnlyList<double> times) => times switch
    {
        { Count: 0 } => Refusal.TooFewValues,
        _ when !times.All(double.IsFinite) => Refusal.NotANumber,
        _ when times.Any(time => time < 0) => Refusal.OutOfRange,
        _ => Refusal.None,
    };

    private static List<WaitStep> Steps(IReadOnlyList<double> times, IReadOnlyList<bool> ended, double z, double confidence)
    {
        List<WaitStep> steps = [];
        var (atRisk, waiting, sum) = (times.Count, 1.0, 0.0);
        foreach (var (time, ends, last) in times.Zip(ended).GroupBy(one => one.First, one => one.Second)
            .OrderBy(group => group.Key).Select(group => (group.Key, group.Count(end => end), group.Count(end => !end))))
        {
            waiting *= 1 - (double)ends / atRisk;
            sum += ends == atRisk ? double.PositiveInfinity : (double)ends / ((double)atRisk * (atRisk - ends));
            steps.Add(new(time, atRisk, ends, last, waiting, waiting > 0 ? waiting * waiting * sum : null, Limits(waiting, sum, z, confidence)));
            atRisk -= ends + last;
        }

        return steps;
    }

    private static Interval? Limits(double waiting, double sum, double z, double confidence)
    {
        if (waiting is 0 or 1)
        {
            return null;
        }

        var reach = Math.Exp(z * Math.Sqrt(sum) / -Math.Log(waiting));
        return new Interval(Math.Pow(waiting, reach), Math.Pow(waiting, 1 / reach), IntervalMethod.LogLog, confidence);
    }

    /// <summary>Where a falling curve passes a half; products of fractions may miss it by a rounding error.</summary>
    private static double? HalfwayDown(List<WaitStep> steps, Func<WaitStep, double?> height)
    {
        List<(double Time, double Height)> falls = [.. steps.Where(step => step.Ended > 0 && height(step) is not null).Select(step => (step.Time, height(step)!.Value))];
        var at = falls.FindIndex(fall => fall.Height <= 0.5 + Same);
        return at switch
        {
            < 0 => null,
            _ when falls[at].Height >= 0.5 - Same && at + 1 < falls.Count => (falls[at].Time + falls[at + 1].Time) / 2,
            _ => falls[at].Time,
        };
    }
}
