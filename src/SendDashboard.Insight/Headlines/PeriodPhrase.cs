namespace SendDashboard.Insight.Headlines;

/// <summary>A period with the word that goes before it: in a month or a year, on a day.</summary>
public static class PeriodPhrase
{
    /// <summary>"in March 2026", "in 2024", "on 31 March 2026".</summary>
    public static string In(string period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return $"{(IsDay(period) ? "on" : "in")} {period}";
    }

    // A day alone begins with its number: "31 March 2026"; a stretch of days has a "to".
    private static bool IsDay(string period) =>
        period.IndexOf(' ', StringComparison.Ordinal) is 1 or 2 && char.IsAsciiDigit(period[0]) && !period.Contains(" to ", StringComparison.Ordinal);
}
