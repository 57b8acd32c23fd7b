namespace SendDashboard.Core.Periods;

/// <summary>What kind of stretch of time a figure covers. The kind is always named, because four kinds of "year" are in use.</summary>
public enum PeriodKind
{
    /// <summary>No period.</summary>
    NotSet = 0,

    /// <summary>1 January to 31 December: activity in the SEN2 return.</summary>
    CalendarYear,

    /// <summary>1 September to 31 August: schools.</summary>
    AcademicYear,

    /// <summary>1 April to 31 March: money.</summary>
    FinancialYear,

    /// <summary>1 April to 31 March, the year of children's social care returns (the children in need census).</summary>
    ActYear,

    /// <summary>One calendar month.</summary>
    Month,

    /// <summary>The SEN2 census day, shown by its month: "January 2025".</summary>
    CensusDay,

    /// <summary>Any other single day.</summary>
    Day,
}
