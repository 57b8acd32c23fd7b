namespace SendDashboard.IntegrationTests.Access;

/// <summary>Signing in as an invented person with one click.</summary>
public sealed class DemoSignInTests(AccessArea area) : IClassFixture<AccessArea>
{
    [Fact]
    public async Task Is_there_only_where_the_installation_says_so_and_only_for_invented_people()
    {
        var demo = await area.AskAsync<long>("select security.add_account('demo@demo.invalid', 'Demo analyst', 'education', '{analyst}', '{X99000001}', true)");
        var (real, _) = await area.PersonAsync("administrator");
        using var browser = area.NewBrowser().From("127.0.0.1");

        await area.AskAsync<int>("update security.installation set demo_sign_in = true");
        var page = (await browser.GetAsync("/sign-in")).Page;
        Assert.Contains($"{demo}", page.QuerySelectorAll("button[name='demo.person']").Select(button => button.GetAttribute("value")));
        Assert.Null((await browser.SendAsync("/sign-in", "demo", ("demo.person", $"{real}"))).Location);
        Assert.Null(browser.Session);
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from security.session where account_id = @real", new { real }));
        Assert.Equal("/", (await browser.SendAsync("/sign-in", "demo", ("demo.person", $"{demo}"))).Location);
        var form = Browser.Filled((await browser.GetAsync("/sign-in")).Page, "demo", ("demo.person", $"{demo}"));

        // From another machine it is not there, whatever the installation says.
        using var elsewhere = area.NewBrowser().From("192.0.2.7");
        Assert.Empty((await elsewhere.GetAsync("/sign-in")).Page.QuerySelectorAll("button[name='demo.person']"));
        elsewhere.Plant("send-form", browser.Cookie("send-form")!, "/");
        Assert.Null((await elsewhere.SendAsync("/sign-in", form)).Location);
        Assert.Null(elsewhere.Session);

        // Switched off, it is gone and so are its sessions.
        await area.AskAsync<int>("update security.installation set demo_sign_in = false");
        Assert.StartsWith("/sign-in?", (await browser.GetAsync("/account")).Location, StringComparison.Ordinal);
        Assert.Empty((await browser.GetAsync("/sign-in")).Page.QuerySelectorAll("button[name='demo.person']"));
        Assert.False(await area.AskAsync<bool>("select security.begin_session(@demo, repeat('x', 64), '') is not null", new { demo }));
    }

    [Fact]
    public async Task Invented_people_have_no_password_to_guess()
    {
        await area.AskAsync<long>("select security.add_account('other@demo.invalid', 'Demo other', 'education', '{analyst}', '{}', true)");
        using var browser = area.NewBrowser();
        Assert.Single((await browser.SignInAsync("other@demo.invalid", AccessArea.Password)).Errors);
    }
}
