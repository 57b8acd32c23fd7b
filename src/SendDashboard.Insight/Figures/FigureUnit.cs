namespace SendDashboard.Insight.Figures;

/// <summary>What a figure counts in, which decides how it is written (decimals, suffix, words).</summary>
public enum FigureUnit
{
    NotSet,

    /// <summary>Whole children, plans, requests: <c>1,234</c>.</summary>
    Count,

    /// <summary>Percentage held as 0 to 100: <c>61.1%</c>.</summary>
    Percent,

    /// <summary>Per 1,000 of the denominator: <c>52.3</c>, the unit standing in the heading.</summary>
    PerThousand,

    /// <summary>Per 10,000 of the denominator: <c>52.3</c>, the unit standing in the heading.</summary>
    PerTenThousand,

    /// <summary>Whole weeks: <c>19 weeks</c>.</summary>
    Weeks,

    /// <summary>Whole days: <c>134 days</c>.</summary>
    Days,

    /// <summary>A plain average to one decimal place: <c>2.4</c>.</summary>
    Average,
}
