using SendDashboard.Core.Periods;

namespace SendDashboard.UnitTests.Periods;

public sealed class PublishedPeriodTests
{
    [Theory]
    [InlineData("2024", "Calendar year", false, "2024")]
    [InlineData("202425", "Academic year", false, "2024-25-academic")]
    [InlineData("2024/25", "academic year", false, "2024-25-academic")]
    [InlineData("2024-25", "Financial year", false, "2024-25-financial")]
    [InlineData("199900", "Academic year", false, "1999-00-academic")]
    [InlineData("2025", "March", false, "2025-03")]
    [InlineData("202425", "Academic year", true, "2025-census")] // plans in force in January 2025, whatever the file calls it
    [InlineData("201819", "Academic year", true, "2019-census")]
    [InlineData("2025", "Calendar year", true, "2025-census")]
    [InlineData("2025", "January", true, "2025-census")]
    public void Reads_the_pair_as_published(string time, string identifier, bool snapshot, string code)
    {
        Assert.True(PublishedPeriod.TryParse(time, identifier, snapshot, out var period));
        Assert.Equal(code, period.Code);
    }

    [Theory]
    [InlineData("202426", "Academic year")]
    [InlineData("2024", "Academic year")]
    [InlineData("202425", "Calendar year")]
    [InlineData("2025 (prov)", "Calendar year")] // the mark must not be lost
    [InlineData("2021/22-23/24", "Financial year")]
    [InlineData("2024", "Week 3")]
    [InlineData("", "Calendar year")]
    [InlineData(null, null)]
    public void Refuses_what_it_does_not_understand(string? time, string? identifier)
    {
        Assert.False(PublishedPeriod.TryParse(time, identifier, snapshotInJanuary: false, out var period));
        Assert.Null(period);
    }
}
