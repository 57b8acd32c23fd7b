namespace SendDashboard.Core.Statistics;

/// <summary>How an interval was worked out; named beside every interval that is shown.</summary>
public enum IntervalMethod
{
    /// <summary>No method.</summary>
    NotSet = 0,

    /// <summary>Wilson score, for a proportion.</summary>
    Wilson,

    /// <summary>Byar's approximation, for a count of 10 or more and rates built on it.</summary>
    Byar,

    /// <summary>Exact Poisson by chi-square, for a count under 10 and rates built on it.</summary>
    ExactPoisson,

    /// <summary>Order statistics, for a median and other percentiles.</summary>
    OrderStatistic,

    /// <summary>Student's t, for a mean.</summary>
    StudentT,

    /// <summary>Dobson's weighting of Byar's limits, for a directly standardised rate.</summary>
    Dobson,

    /// <summary>The normal distribution of a weighted sum of normal values, for a slope.</summary>
    NormalSum,

    /// <summary>Percentiles of simulated values.</summary>
    Simulated,

    /// <summary>Greenwood's variance on the log minus log scale, for a chance of waiting on.</summary>
    LogLog,
}
