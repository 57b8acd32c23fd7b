namespace SendDashboard.Core.Periods;

/// <summary>Age in completed years, on a day that the caller names. There is no "today" here.</summary>
public static class Age
{
    /// <summary>
    /// Completed years on <paramref name="on"/>, or null when the birth date lies after it.
    /// </summary>
    /// <remarks>
    /// An age is reached at the start of the anniversary of birth (Family Law Reform Act 1969, section 9). Someone born on
    /// 29 February has no such day in a common year; their age is taken to change on 1 March, the usual English reading
    /// (no statute says so). <see cref="DateOnly.AddYears"/> would say 28 February, a day early.
    /// </remarks>
    public static int? InYears(DateOnly birth, DateOnly on)
    {
        if (birth > on)
        {
            return null;
        }

        var years = on.Year - birth.Year;
        return (on.Month, on.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>The band of the age on <paramref name="on"/>; <see cref="AgeBand.NotSet"/> when the birth date lies after it.</summary>
    public static AgeBand Band(DateOnly birth, DateOnly on) =>
        InYears(birth, on) is { } age ? AgeBands.Of(age) : AgeBand.NotSet;
}
