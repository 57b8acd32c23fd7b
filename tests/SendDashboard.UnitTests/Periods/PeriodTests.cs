using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Periods;

namespace SendDashboard.UnitTests.Periods;

public sealed class PeriodTests
{
    public static TheoryData<Period, string, string, string, string, string> Shown => new()
    {
        { Period.CalendarYear(2024), "2024", "2024", "2024-01/2024-12", "2024-01-01", "2024-12-31" },
        { Period.AcademicYear(2024), "2024/25", "2024-25-academic", "2024-09/2025-08", "2024-09-01", "2025-08-31" },
        { Period.AcademicYear(1999), "1999/00", "1999-00-academic", "1999-09/2000-08", "1999-09-01", "2000-08-31" },
        { Period.FinancialYear(2025), "April 2025 to March 2026", "2025-26-financial", "2025-04/2026-03", "2025-04-01", "2026-03-31" },
        { Period.ActYear(2025), "April 2025 to March 2026", "2025-26-act", "2025-04/2026-03", "2025-04-01", "2026-03-31" },
        { Period.Month(2024, 2), "February 2024", "2024-02", "2024-02", "2024-02-01", "2024-02-29" },
        { Period.Census(2025), "January 2025", "2025-census", "2025-01-16", "2025-01-16", "2025-01-16" },
        { Period.Day(new DateOnly(2025, 3, 31)), "31 March 2025", "2025-03-31", "2025-03-31", "2025-03-31", "2025-03-31" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void Shows_each_kind_in_its_own_way(Period period, string text, string code, string csv, string start, string end)
    {
        Assert.Equal((text, code, csv), (period.Text, period.Code, period.Csv));
        Assert.Equal((DateOnly.Parse(start, null), DateOnly.Parse(end, null)), (period.Start, period.End));
        Assert.Equal(text, period.ToString());
    }

    [Fact]
    public void Every_code_reads_back_as_the_same_period() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Any.ToArbitrary(), period =>
            PeriodCode.TryParse(period.Code, out var same) && same == period));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-26-academic")] // not years that follow each other
    [InlineData("2024-25")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("2025-Census")]
    [InlineData("2024 ")]
    [InlineData("0000")]
    public void Refuses_a_code_that_it_would_not_have_written(string? code)
    {
        Assert.False(PeriodCode.TryParse(code, out var period));
        Assert.Null(period);
    }

    [Fact]
    public void A_year_before_is_the_whole_year_before_also_round_leap_days()
    {
        Assert.Equal(Period.CalendarYear(2023), Period.CalendarYear(2024).Step(-1));
        Assert.Equal(Period.AcademicYear(2023), Period.AcademicYear(2024).Step(-1));
        Assert.Equal(Period.Month(2024, 2), Period.Month(2024, 3).Step(-1));
        Assert.Equal(Period.Month(2025, 1), Period.Month(2024, 12).Step(1));
        Assert.Equal(Period.Census(2026), Period.Census(2025).Step(1));
    }

    [Fact]
    public void Stepping_there_and_back_returns_to_the_same_period() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Any.ToArbitrary(), Gen.Choose(-30, 30).ToArbitrary(), (period, steps) =>
            period.Step(steps).Step(-steps) == period && period.Step(steps).Kind == period.Kind));

    [Fact]
    public void Sorts_oldest_first()
    {
        Period[] periods = [Period.Month(2025, 1), Period.CalendarYear(2025), Period.Census(2025), Period.CalendarYear(2024)];
        Array.Sort(periods);
        Assert.Equal(["2024", "2025-01", "2025", "2025-census"], periods.Select(p => p.Code));
        Assert.True(periods[0] < periods[1] && periods[1] > periods[0] && periods[0] <= periods[3] && periods[3] >= periods[3]);
    }

    [Fact]
    public void Holds_its_first_and_last_day_and_no_other()
    {
        var month = Period.Month(2024, 2);
        Assert.True(month.Contains(new DateOnly(2024, 2, 1)) && month.Contains(new DateOnly(2024, 2, 29)));
        Assert.False(month.Contains(new DateOnly(2024, 1, 31)) || month.Contains(new DateOnly(2024, 3, 1)));
    }

    [Fact]
    public void A_census_day_is_neither_its_month_nor_a_plain_day()
    {
        Assert.NotEqual(Period.Census(2025), Period.Month(2025, 1));
        Assert.NotEqual(Period.Census(2025), Period.Day(new DateOnly(2025, 1, 16)));
    }

    [Fact]
    public void Every_period_can_be_rebuilt_from_the_slug_of_its_kind_and_its_first_day() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Any.ToArbitrary(), period =>
            PeriodKinds.Read(period.Kind.Slug(), period.Start) == period));

    [Fact]
    public void No_academic_year_starts_in_January()
    {
        Assert.Null(PeriodKinds.Read("academic-year", new DateOnly(2025, 1, 1)));
        Assert.Null(PeriodKinds.Read("census-day", new DateOnly(2025, 1, 17)));
        Assert.Null(PeriodKinds.Read("fortnight", new DateOnly(2025, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeriodKind.NotSet.Slug());
    }

    private static Gen<Period> Any => Gen.Choose(1990, 2060).SelectMany(year => Gen.Choose(0, 365).SelectMany(day => Gen.Elements(
        Period.CalendarYear(year), Period.AcademicYear(year), Period.FinancialYear(year), Period.ActYear(year),
        Period.Month(year, day % 12 + 1), Period.Census(year), Period.Day(new DateOnly(year, 1, 1).AddDays(day)))));
}
