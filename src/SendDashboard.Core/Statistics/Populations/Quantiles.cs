namespace SendDashboard.Core.Statistics.Populations;

/// <summary>Areas put into tenths, fifths or other equal parts by their value: deprivation deciles and the like.</summary>
public static class Quantiles
{
    /// <summary>
    /// The part, from 1, of each of <paramref name="values"/>, in their order; null for a value that is missing, and for all of them when
    /// there are fewer values than parts. Throws <see cref="ArgumentOutOfRangeException"/> for fewer than one part.
    /// </summary>
    /// <param name="values">One for each area; null where there is none.</param>
    /// <param name="parts">10 for deciles, 5 for quintiles.</param>
    /// <param name="highestFirst">True puts the highest values into part 1 (as scores of deprivation do); false the lowest.</param>
    /// <remarks>
    /// parts + 1 − ⌈(n + 1 − rank) · parts / n⌉, n the values there are and rank the lowest place that equal values share: so equal values
    /// stay together, if need be in the part of the best placed. Source: <c>PHEindicatormethods: phe_quantile</c> (OHID Technical Guide,
    /// "Assigning deprivation categories"), read. It is worked out in whole numbers, so that no rounding moves an area.
    /// </remarks>
    public static IReadOnlyList<int?> Assign(IReadOnlyList<double?> values, int parts = 10, bool highestFirst = true)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        double[] sorted = [.. values.OfType<double>().Where(double.IsFinite)];
        Array.Sort(sorted);
        if (sorted.Length < parts)
        {
            return new int?[values.Count];
        }

        var ranks = Ranks(sorted, highestFirst);
        return [.. values.Select(value => value is { } known && double.IsFinite(known) ? Part(ranks[known], sorted.Length, parts) : (int?)null)];
    }

    private static Dictionary<double, int> Ranks(double[] sorted, bool highestFirst)
    {
        Dictionary<double, int> ranks = [];
        for (var i = 0; i < sorted.Length; i++)
        {
            ranks.TryAdd(sorted[highestFirst ? sorted.Length - 1 - i : i], i + 1);
        }

        return ranks;
    }

    private static int Part(int rank, int n, int parts) => (int)(parts + 1 - ((long)(n + 1 - rank) * parts + n - 1) / n);
}
