using System.Globalization;
using SendDashboard.Core.Periods;

namespace SendDashboard.UnitTests.Periods;

public sealed class AgeTests
{
    [Theory]
    [InlineData("2010-06-15", "2025-06-14", 14)]
    [InlineData("2010-06-15", "2025-06-15", 15)]
    [InlineData("2025-01-16", "2025-01-16", 0)]
    [InlineData("2012-02-29", "2025-02-28", 12)]
    [InlineData("2012-02-29", "2025-03-01", 13)]
    [InlineData("2012-02-29", "2024-02-28", 11)]
    [InlineData("2012-02-29", "2024-02-29", 12)]
    public void Counts_completed_years_and_turns_leap_day_births_on_1_March(string birth, string on, int age) =>
        Assert.Equal(age, Age.InYears(Date(birth), Date(on)));

    [Fact]
    public void Someone_not_yet_born_has_no_age()
    {
        Assert.Null(Age.InYears(Date("2025-01-17"), Date("2025-01-16")));
        Assert.Equal(AgeBand.NotSet, Age.Band(Date("2025-01-17"), Date("2025-01-16")));
    }

    [Theory]
    [InlineData(-1, AgeBand.NotSet, "unknown")]
    [InlineData(0, AgeBand.Under5, "0-4")]
    [InlineData(4, AgeBand.Under5, "0-4")]
    [InlineData(5, AgeBand.Age5To10, "5-10")]
    [InlineData(10, AgeBand.Age5To10, "5-10")]
    [InlineData(11, AgeBand.Age11To15, "11-15")]
    [InlineData(15, AgeBand.Age11To15, "11-15")]
    [InlineData(16, AgeBand.Age16To19, "16-19")]
    [InlineData(19, AgeBand.Age16To19, "16-19")]
    [InlineData(20, AgeBand.Age20To25, "20-25")]
    [InlineData(25, AgeBand.Age20To25, "20-25")]
    [InlineData(26, AgeBand.Over25, "26-plus")]
    public void Puts_each_age_in_its_published_band(int age, AgeBand band, string code)
    {
        Assert.Equal(band, AgeBands.Of(age));
        Assert.Equal(code, band.Code());
    }

    [Fact]
    public void The_day_before_a_birthday_is_a_year_younger()
    {
        for (var birth = Date("2010-01-01"); birth < Date("2014-12-31"); birth = birth.AddDays(1))
        {
            var turns = birth is { Month: 2, Day: 29 } ? new DateOnly(birth.Year + 5, 3, 1) : birth.AddYears(5);
            Assert.Equal(5, Age.InYears(birth, turns));
            Assert.Equal(4, Age.InYears(birth, turns.AddDays(-1)));
        }
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
