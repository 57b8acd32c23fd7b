using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.LocalMachine;

public sealed class BrowserTests(RunningLocal local, BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_page_opens_with_its_styles_and_asks_nobody_else_for_anything(bool javaScript)
    {
        var page = await browser.OpenAsync(javaScript: javaScript);
        await using var context = page.Context;
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        var answer = await page.GotoAsync(local.At(""));

        Assert.True(answer!.Ok);
        Assert.NotEqual("", await page.TitleAsync());
        Assert.Contains(asked, address => address.Contains(".css", StringComparison.Ordinal));
        Assert.All(asked, address => Assert.StartsWith(local.Address.ToString(), address, StringComparison.Ordinal));
    }
}
