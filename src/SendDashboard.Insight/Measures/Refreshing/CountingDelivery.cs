namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>A delivery as the refresh needs it: what it is of, and which days it covers.</summary>
internal sealed record CountingDelivery(
    long DeliveryId, string Extract, string Use, string? PeriodKind, DateOnly? PeriodStart, DateOnly? PeriodEnd, DateOnly? AsOf)
{
    /// <summary>The period that this delivery gives a measure of such a frequency, or null when it gives none.</summary>
    public MeasurePeriod? PeriodFor(MeasureFrequency frequency)
    {
        var day = AsOf ?? PeriodEnd;
        if ((frequency.Use is not null && frequency.Use != Use) || (frequency.Term is not null && frequency.Term != TermOf(day)))
        {
            return null;
        }

        return frequency.Period switch
        {
            "day" when day is { } on => new MeasurePeriod("day", on, on),
            "month" when day is { } on => MonthOf(on),
            _ when frequency.Period == PeriodKind && PeriodStart is { } start && PeriodEnd is { } end => new MeasurePeriod(PeriodKind, start, end),
            _ => null,
        };
    }

    /// <summary>As sql/load/education-school-census.sql has it.</summary>
    private static string? TermOf(DateOnly? day) => day?.Month switch { null => null, <= 3 => "spring", <= 8 => "summer", _ => "autumn" };

    private static MeasurePeriod MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new MeasurePeriod("month", first, first.AddMonths(1).AddDays(-1));
    }
}
