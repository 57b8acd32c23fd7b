using System.Globalization;
using SendDashboard.Local.Demo.Calendar;

namespace SendDashboard.Local.Demo.Files;

/// <summary>What a SEN2 set tells of: events from <paramref name="From"/>, requests received to <paramref name="To"/>, all as known on <paramref name="Reference"/>.</summary>
internal sealed record Sen2Period(string FileName, string Collection, int Year, DateOnly From, DateOnly To, DateOnly Reference, bool CollectionSystemDates)
{
    /// <summary>The yearly return: the calendar year before, plans on census day. The oldest prints dates as the collection system does.</summary>
    public static Sen2Period Return(int year) => new(
        string.Create(CultureInfo.InvariantCulture, $"sen2-return-{year}.zip"), "SEN2", year,
        new(year - 1, 1, 1), new(year - 1, 12, 31), DemoCalendar.CensusDay(year), year == DemoCalendar.ReturnYears[0]);

    /// <summary>The monthly snapshot of the same layout.</summary>
    public static Sen2Period InYear(DateOnly month) => new(
        string.Create(CultureInfo.InvariantCulture, $"sen2-in-year-{month:yyyy-MM}.zip"), "SEN2 in-year", month.Year,
        month, DemoCalendar.MonthEnd(month), DemoCalendar.MonthEnd(month), false);

    /// <summary>A day as this set prints it; blank when it is not known by the reference date.</summary>
    public string Date(DateOnly? day) => day is { } d && d <= Reference
        ? d.ToString(CollectionSystemDates ? "yyyy-MMM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture) + (CollectionSystemDates ? " 00:00:00" : "")
        : "";

    /// <summary>When the council's system made the set, to the second.</summary>
    public string Made => Reference.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T09:12:00";
}
