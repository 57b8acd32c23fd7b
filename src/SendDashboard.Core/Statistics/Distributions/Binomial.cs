namespace SendDashboard.Core.Statistics.Distributions;

/// <summary>The binomial distribution.</summary>
internal static class Binomial
{
    /// <summary>The probability of <paramref name="count"/> or fewer hits in <paramref name="trials"/> of chance <paramref name="chance"/>.</summary>
    internal static double UpTo(int count, int trials, double chance) => count switch
    {
        < 0 => 0,
        _ when count >= trials => 1,
        _ => IncompleteBeta.Lower(trials - count, count + 1.0, 1 - chance, chance),
    };
}
