using SendDashboard.Core.Statistics.Distributions;

namespace SendDashboard.Core.Statistics;

/// <summary>A mean, with limits by Student's t.</summary>
public static class StudentT
{
    /// <summary>
    /// The mean of <paramref name="values"/>, in their unit, with its limits. Refused for no values or one that is no number; a single
    /// value is given without limits.
    /// </summary>
    /// <remarks>Mean ∓ t·s/√n, with n − 1 degrees of freedom. Source: <c>PHEindicatormethods: phe_mean</c>, read.</remarks>
    public static Statistic MeanInterval(IReadOnlyCollection<double> values, double confidence = Confidence.Percent95)
    {
        ArgumentNullException.ThrowIfNull(values);
        var tail = Confidence.Tail(confidence);
        if (values.Count == 0)
        {
            return Statistic.Refused(Refusal.TooFewValues);
        }

        if (!values.All(double.IsFinite))
        {
            return Statistic.Refused(Refusal.NotANumber);
        }

        var mean = values.Average();
        var n = values.Count;
        if (n == 1)
        {
            return Statistic.WithoutInterval(mean, Refusal.TooFewValues);
        }

        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (n - 1));
        var reach = -StudentDistribution.Quantile(tail, n - 1) * deviation / Math.Sqrt(n);
        return Statistic.Of(mean, new Interval(mean - reach, mean + reach, IntervalMethod.StudentT, confidence));
    }
}
