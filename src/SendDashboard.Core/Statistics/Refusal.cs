namespace SendDashboard.Core.Statistics;

/// <summary>Why a statistic, or its interval, cannot be given. A refusal is an answer, shown with its reason; it is not an error.</summary>
public enum Refusal
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>Nobody to count from.</summary>
    DenominatorIsZero,

    /// <summary>More counted than there are: two sources disagree, or one person was counted twice.</summary>
    NumeratorExceedsDenominator,

    /// <summary>A negative count, as some published files hold where a subtraction went wrong.</summary>
    NegativeCount,

    /// <summary>Too few values.</summary>
    TooFewValues,

    /// <summary>A value that is not a finite number.</summary>
    NotANumber,

    /// <summary>Limits that coincide, so that there is no weight to give the point.</summary>
    NoVariation,

    /// <summary>Fewer than ten events, from which a standardised rate is not reliable.</summary>
    TooFewEvents,

    /// <summary>A value of nought or less where only more can be worked with: a logarithm, a time between two events.</summary>
    NotAboveNought,

    /// <summary>A value outside its range: a share above 1, a limit on the wrong side of its value.</summary>
    OutOfRange,
}
