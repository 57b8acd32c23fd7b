namespace SendDashboard.Etl.Contracts;

/// <summary>How the period of a delivery is read.</summary>
/// <param name="Kind">calendar-year, academic-year, financial-year, act-year, month or day.</param>
/// <param name="Source">Where it is found.</param>
/// <param name="Table">Table of the field, for a header field or a column.</param>
/// <param name="Field">Field that holds a year, a month (yyyy-MM) or a date within it. A year names the calendar year, or the year in which a longer year ends.</param>
/// <param name="YearOffset">Years added to what the field says: the SEN2 return of 2026 covers 2025, so -1.</param>
/// <param name="FileNamePattern">Regular expression with one group: the period in the file's name.</param>
/// <param name="AsOfField">Field of the same table that holds the as-at date; null for the last day of the period.</param>
/// <param name="Stated">The period itself, when the contract states it.</param>
public sealed record PeriodRule(
    string Kind, PeriodSource Source, string? Table, string? Field, int YearOffset, string? FileNamePattern, string? AsOfField, string? Stated = null);
