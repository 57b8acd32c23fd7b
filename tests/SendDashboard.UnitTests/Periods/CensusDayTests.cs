using SendDashboard.Core.Periods;

namespace SendDashboard.UnitTests.Periods;

public sealed class CensusDayTests
{
    [Theory]
    [InlineData(2025, 16)]
    [InlineData(2026, 15)]
    [InlineData(2027, 21)]
    public void SEN2_is_counted_on_the_third_Thursday_of_January(int year, int day) =>
        Assert.Equal(new DateOnly(year, 1, day), CensusDay.Sen2(year));

    [Fact]
    public void Is_always_a_Thursday_from_the_15th_to_the_21st()
    {
        for (var year = 2000; year < 2100; year++)
        {
            var day = CensusDay.Sen2(year);
            Assert.Equal((DayOfWeek.Thursday, 1), (day.DayOfWeek, day.Month));
            Assert.InRange(day.Day, 15, 21);
        }
    }
}
