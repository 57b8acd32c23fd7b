using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

public sealed class CareLoadTests(PostgresFixture postgres) : ImportTest(postgres)
{
    [Theory]
    [InlineData("", null)]
    [InlineData(";", null)]
    [InlineData("NONE", false)]
    [InlineData("none; NONE", false)]
    [InlineData("LD", true)]
    [InlineData("NONE;LD", true)]
    public async Task A_child_is_disabled_when_a_code_says_so_and_not_known_when_none_is_given(string codes, bool? disabled)
    {
        await Import.LoadAsync("social-care", new Care(2025).Add(1, row => row["Disabilities"] = codes).Write(Import.Folder));

        Assert.Equal(disabled, await Import.AskAsync<bool?>("select disabled from star.fct_child_in_need"));
    }
}
