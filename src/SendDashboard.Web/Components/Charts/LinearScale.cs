namespace SendDashboard.Web.Components.Charts;

/// <summary>Maps values to a length, between round numbers.</summary>
public sealed record LinearScale(double Low, double High, double Step, double From, double To)
{
    /// <summary>Round ends and steps around the values. Bars start at nought; percentages stay within 0 to 100.</summary>
    public static LinearScale Over(IEnumerable<double> values, double from, double to, int ticks = 5, bool fromNought = false, double? ceiling = null)
    {
        var all = values.DefaultIfEmpty(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        if (fromNought)
        {
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        }

        if (high - low < 1e-9)
        {
            (low, high) = (fromNought ? 0 : low - 1, high + 1);
        }

        var step = RoundStep((high - low) / ticks);
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        return new(all.Min() >= 0 ? Math.Max(0, low) : low, ceiling is { } top ? Math.Min(high, top) : high, step, from, to);
    }

    /// <summary>Where a value lies.</summary>
    public double At(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>The round values to label.</summary>
    public IEnumerable<double> Ticks()
    {
        for (var i = 0; Low + (i * Step) <= High + (Step * 1e-6); i++)
        {
            yield return Low + (i * Step);
        }
    }

    private static double RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
    }
}
