using SendDashboard.Core.Periods;

namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>The period of a value as it is stored. A census day is stored as the day it is.</summary>
internal readonly record struct MeasurePeriod(string Kind, DateOnly Start, DateOnly End)
{
    public static MeasurePeriod Of(Period period) =>
        new(period.Kind == PeriodKind.CensusDay ? PeriodKind.Day.Slug() : period.Kind.Slug(), period.Start, period.End);

    /// <summary>The same kind of period, one later; null for a single day, which has no next one.</summary>
    public MeasurePeriod? Next => Kind switch
    {
        "month" => this with { Start = Start.AddMonths(1), End = Start.AddMonths(2).AddDays(-1) },
        "day" => null,
        _ => this with { Start = Start.AddYears(1), End = Start.AddYears(2).AddDays(-1) },
    };
}
