using System.Globalization;
using SendDashboard.Core.Clocks;

namespace SendDashboard.UnitTests.Clocks;

public sealed class StatutoryClocksTests
{
    private static readonly DateOnly _received = new(2024, 7, 22); // the summer holiday lies inside every clock

    public static TheoryData<StatutoryClock, int> InDays => new()
    {
        { StatutoryClocks.DecideWhetherToAssess, 42 },
        { StatutoryClocks.SayNoPlan, 112 },
        { StatutoryClocks.TherapyBenchmark, 126 },
        { StatutoryClocks.FinalPlan, 140 },
    };

    [Theory]
    [MemberData(nameof(InDays))]
    public void The_last_day_is_in_time_and_the_next_is_late(StatutoryClock clock, int days)
    {
        Assert.Equal(days, clock.Days);
        Assert.Equal(_received.AddDays(days), clock.LastDay(_received));
        Assert.True(clock.InTime(_received, _received.AddDays(days)));
        Assert.False(clock.InTime(_received, _received.AddDays(days + 1)));
        Assert.False(clock.IsOverdue(_received, _received.AddDays(days)));
        Assert.True(clock.IsOverdue(_received, _received.AddDays(days + 1)));
    }

    [Theory]
    [InlineData("2024-03-01", "2025-02-28")] // "12 months starting with" the day ends on its eve
    [InlineData("2023-03-01", "2024-02-29")]
    [InlineData("2024-02-29", "2025-02-28")]
    [InlineData("2024-12-31", "2025-12-30")]
    public void A_review_is_due_by_the_eve_of_the_anniversary(string from, string last)
    {
        var (start, lastDay) = (Date(from), Date(last));
        Assert.Equal(lastDay, StatutoryClocks.Review.LastDay(start));
        Assert.True(StatutoryClocks.Review.InTime(start, lastDay));
        Assert.False(StatutoryClocks.Review.InTime(start, lastDay.AddDays(1)));
        Assert.Null(StatutoryClocks.Review.Days);
    }

    [Fact]
    public void Days_taken_counts_the_first_day_as_nought()
    {
        Assert.Equal(0, StatutoryClock.DaysTaken(_received, _received));
        Assert.Equal(42, StatutoryClock.DaysTaken(_received, new DateOnly(2024, 9, 2)));
    }

    [Fact]
    public void Every_clock_cites_its_rule_and_only_the_therapy_wait_is_a_benchmark()
    {
        Assert.All(StatutoryClocks.All, clock => Assert.NotEmpty(clock.Basis));
        Assert.Equal(["therapy-18-weeks"], StatutoryClocks.All.Where(clock => !clock.IsStatutory).Select(clock => clock.Slug));
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
