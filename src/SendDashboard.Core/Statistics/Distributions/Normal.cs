namespace SendDashboard.Core.Statistics.Distributions;

/// <summary>The standard normal distribution.</summary>
/// <remarks>
/// Quantiles by algorithm AS 241 (PPND16): Wichura, Applied Statistics 37 (1988), good to about 16 figures and the one R uses; its
/// constants were written down from memory of the published table and are tested against values worked out to 30 figures.
/// </remarks>
public static class Normal
{
    private static readonly double[] _middleTop =
    [
        3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
        45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ];

    private static readonly double[] _middleBottom =
    [
        1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
        21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ];

    private static readonly double[] _outerTop =
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4,
    ];

    private static readonly double[] _outerBottom =
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
        0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static readonly double[] _farTop =
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
        0.0265321895265761230930, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static readonly double[] _farBottom =
    [
        1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    /// <summary>The value with probability <paramref name="p"/> below it. Throws <see cref="ArgumentOutOfRangeException"/> unless 0 &lt; p &lt; 1.</summary>
    public static double Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        var fromMiddle = p - 0.5;
        if (Math.Abs(fromMiddle) <= 0.425)
        {
            var r = 0.180625 - fromMiddle * fromMiddle;
            return fromMiddle * Ratio(_middleTop, _middleBottom, r);
        }

        var tail = Math.Sqrt(-Math.Log(Math.Min(p, 1 - p)));
        var size = tail <= 5 ? Ratio(_outerTop, _outerBottom, tail - 1.6) : Ratio(_farTop, _farBottom, tail - 5);
        return fromMiddle < 0 ? -size : size;
    }

    /// <summary>The probability of a value up to <paramref name="z"/>.</summary>
    public static double Cumulative(double z)
    {
        var tail = IncompleteGamma.Upper(0.5, z * z / 2) / 2;
        return z < 0 ? tail : 1 - tail;
    }

    private static double Ratio(double[] top, double[] bottom, double x) => Polynomial(top, x) / Polynomial(bottom, x);

    private static double Polynomial(double[] coefficients, double x)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = sum * x + coefficients[i];
        }

        return sum;
    }
}
