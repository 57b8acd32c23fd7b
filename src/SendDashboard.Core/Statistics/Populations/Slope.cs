using SendDashboard.Core.Statistics.Distributions;

namespace SendDashboard.Core.Statistics.Populations;

/// <summary>The slope and relative index of inequality.</summary>
public static class Slope
{
    /// <summary>Fewer groups give no slope.</summary>
    public const int FewestGroups = 5;

    private const int Repetitions = 100_000;
    private const int Seed = 20_041;

    /// <summary>
    /// Fits a straight line through the groups' values, each weighted by its people, against the middle of its place in the whole
    /// population (0 the most deprived end, 1 the least). Refused under five groups, for a group without people, a negative or missing
    /// standard error, a rate of nought or less, or a proportion outside 0 to 1 (on the logit scale at either end).
    /// </summary>
    /// <remarks>
    /// The line is that of <c>PHEindicatormethods: phe_sii</c> (Low and Low, Journal of Public Health 26 (2004)), read. On the plain scale the
    /// slope is a weighted sum of normal values, so its limits are exact: slope ∓ z√Σ(cᵢ seᵢ)², the limit of that tool's simulation. On the
    /// log and logit scales, and for the relative index, limits are the percentiles of 100,000 simulated fits, as that tool draws them, from
    /// a fixed seed: the same input gives the same limits always, within about 1% of their width of what other draws give.
    /// </remarks>
    public static SlopeResult Index(IReadOnlyList<SlopeGroup> groups, SlopeScale scale = SlopeScale.Plain, double confidence = Confidence.Percent95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (Refuse(groups, scale) is var refusal and not Refusal.None)
        {
            return new(Statistic.Refused(refusal), Statistic.Refused(refusal));
        }

        var line = new Line(groups);
        double[] values = [.. groups.Select(group => group.Value)];
        var (start, slope) = line.Fit(values);
        var (slopes, relatives) = Simulate(groups, scale, line);
        var limits = scale == SlopeScale.Plain ? Exact(groups, line, slope, confidence) : Percentiles(slopes, confidence);
        return new(
            Statistic.Of(slope, limits),
            start > 0 ? Statistic.Of((start + slope) / start, Percentiles(relatives, confidence)) : Statistic.Refused(Refusal.NotAboveNought));
    }

    private static Refusal Refuse(IReadOnlyList<SlopeGroup> groups, SlopeScale scale) => groups switch
    {
        { Count: < FewestGroups } => Refusal.TooFewValues,
        _ when groups.Any(g => !double.IsFinite(g.Population + g.Value + g.StandardError)) => Refusal.NotANumber,
        _ when groups.Any(g => g.Population <= 0) => Refusal.DenominatorIsZero,
        _ when groups.Any(g => g.StandardError < 0) => Refusal.OutOfRange,
        _ when scale != SlopeScale.Plain && groups.Any(g => g.Value <= 0) => Refusal.NotAboveNought,
        _ when scale == SlopeScale.Logit && groups.Any(g => g.Value >= 1) => Refusal.OutOfRange,
        _ => Refusal.None,
    };

    private static Interval Exact(IReadOnlyList<SlopeGroup> groups, Line line, double slope, double confidence)
    {
        var reach = Confidence.Z(confidence) * Math.Sqrt(groups.Select((group, i) => Math.Pow(line.Weight(i) * group.StandardError, 2)).Sum());
        return new Interval(slope - reach, slope + reach, IntervalMethod.NormalSum, confidence);
    }

    private static (double[] Slopes, double[] Relatives) Simulate(IReadOnlyList<SlopeGroup> groups, SlopeScale scale, Line line)
    {
#pragma warning disable CA5394 // A simulation needs numbers that come out the same each time, not secret ones.
        var random = new Random(Seed);
        var slopes = new double[Repetitions];
        var relatives = new double[Repetitions];
        double[] centres = [.. groups.Select(group => scale.To(group.Value))];
        var drawn = new double[groups.Count];
        for (var i = 0; i < Repetitions; i++)
        {
            for (var g = 0; g < drawn.Length; g++)
            {
                var chance = (random.NextDouble() * (1L << 52) + 0.5) / (1L << 52 | 1); // never 0 or 1
                drawn[g] = scale.From(centres[g] + groups[g].StandardError * Normal.Quantile(chance));
            }

            var (start, slope) = line.Fit(drawn);
            (slopes[i], relatives[i]) = (slope, (start + slope) / start);
        }
#pragma warning restore CA5394

        Array.Sort(slopes);
        Array.Sort(relatives);
        return (slopes, relatives);
    }

    private static Interval Percentiles(double[] sorted, double confidence)
    {
        var tail = (int)Math.Round(sorted.Length * Confidence.Tail(confidence), MidpointRounding.ToEven);
        return new Interval(sorted[Math.Max(tail, 1) - 1], sorted[^(tail + 1)], IntervalMethod.Simulated, confidence);
    }

    /// <summary>The weighted straight line through groups whose places and people are fixed.</summary>
    private sealed class Line
    {
        private readonly double[] _shares;
        private readonly double[] _places;
        private readonly double _middle;
        private readonly double _spread;

        public Line(IReadOnlyList<SlopeGroup> groups)
        {
            var all = groups.Sum(group => group.Population);
            _shares = [.. groups.Select(group => group.Population / all)];
            _places = new double[_shares.Length];
            var before = 0.0;
            for (var i = 0; i < _shares.Length; i++)
            {
                _places[i] = before + _shares[i] / 2;
                before += _shares[i];
            }

            _middle = _shares.Zip(_places, (share, place) => share * place).Sum();
            _spread = _shares.Zip(_places, (share, place) => share * (place - _middle) * (place - _middle)).Sum();
        }

        /// <summary>What the slope takes of a group's value.</summary>
        public double Weight(int group) => _shares[group] * (_places[group] - _middle) / _spread;

        /// <summary>The fitted value at 0, and the rise from 0 to 1.</summary>
        public (double Start, double Slope) Fit(double[] values)
        {
            var (mean, slope) = (0.0, 0.0);
            for (var i = 0; i < values.Length; i++)
            {
                mean += _shares[i] * values[i];
                slope += Weight(i) * values[i];
            }

            return (mean - slope * _middle, slope);
        }
    }
}
