namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>A delivery as the refresh needs it: what it is of, and which days it covers.</summary>
internal sealed record CountingDelivery(
    long DeliveryId, string Extract, string Use, string? PeriodKind, DateOnly? PeriodStart, DateOnly? PeriodEnd, DateOnly? AsOf)
{
    /// <summary>The period that this delivery gives a measure of such a frequency, or null when it gives none.</summary>
    public MeasurePeriod? PeriodFor(MeasureFrequency frequency)
    {
        if (frequency.Use is not null && frequency.Use != Use)
        {
            return null;
        }

        var day = AsOf ?? PeriodEnd;
        return frequency.Period switch
        {
            "day" when day is { } on => new MeasurePeriod("day", on, on),
            "month" when day is { } on => MonthOf(on),
            _ when frequency.Period == PeriodKind && PeriodStart is { } start && PeriodEnd is { } end => new MeasurePeriod(PeriodKind, start, end),
            _ => null,
        };
    }

    private static MeasurePeriod MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new MeasurePeriod("month", first, first.AddMonths(1).AddDays(-1));
    }
}
