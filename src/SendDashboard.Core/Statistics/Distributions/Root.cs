namespace SendDashboard.Core.Statistics.Distributions;

/// <summary>Turns a probability round: finds where a rising function of a positive number crosses nought.</summary>
internal static class Root
{
    private const int Steps = 200;

    /// <summary>
    /// Newton's method from <paramref name="start"/>, kept inside a bracket that grows until it holds the root and is halved whenever a
    /// step would leave it. <paramref name="at"/> gives the value, rising, and its slope.
    /// </summary>
    internal static double Of(Func<double, (double Value, double Slope)> at, double start)
    {
        var (low, high) = (0.0, Math.Max(start, 1));
        while (at(high).Value < 0)
        {
            (low, high) = (high, high * 2);
        }

        var x = start > low && start < high ? start : (low + high) / 2;
        for (var step = 0; step < Steps; step++)
        {
            var (value, slope) = at(x);
            (low, high) = value > 0 ? (low, x) : (x, high);
            var next = x - value / slope;
            if (!(next > low && next < high))
            {
                next = (low + high) / 2;
            }

            if (Math.Abs(next - x) <= 1e-15 * x)
            {
                return next;
            }

            x = next;
        }

        return x;
    }
}
