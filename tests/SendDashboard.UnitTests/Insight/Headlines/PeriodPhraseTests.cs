using SendDashboard.Insight.Headlines;

namespace SendDashboard.UnitTests.Insight.Headlines;

public sealed class PeriodPhraseTests
{
    [Theory]
    [InlineData("31 March 2026", "on 31 March 2026")]
    [InlineData("1 May 2026", "on 1 May 2026")]
    [InlineData("March 2026", "in March 2026")]
    [InlineData("2026", "in 2026")]
    [InlineData("2025/26", "in 2025/26")]
    [InlineData("April 2025 to March 2026", "in April 2025 to March 2026")]
    [InlineData("1 May 2026 to 3 June 2026", "in 1 May 2026 to 3 June 2026")]
    public void A_day_is_spoken_of_with_on_and_everything_longer_with_in(string period, string spoken) =>
        Assert.Equal(spoken, PeriodPhrase.In(period));
}
