namespace SendDashboard.IntegrationTests.Access;

/// <summary>Links with which people set a password.</summary>
public sealed class LinkTests(AccessArea area) : IClassFixture<AccessArea>
{
    private const string NoLonger = "This link no longer works";

    [Fact]
    public async Task An_invitation_works_once()
    {
        var account = await NewAsync("once@example.invalid");
        var token = await area.LinkAsync(account);
        using var browser = area.NewBrowser();
        Assert.Single((await AccessArea.SetPasswordAsync(browser, token, "aaaaaaaaaaaaa")).Errors);
        Assert.Equal("/sign-in", (await AccessArea.SetPasswordAsync(browser, token, AccessArea.Password)).Location);
        Assert.Equal(NoLonger, (await browser.GetAsync($"/set-password?token={token}")).Heading);
        Assert.Equal("/", (await browser.SignInAsync("once@example.invalid", AccessArea.Password)).Location);
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_sets_the_password()
    {
        var account = await NewAsync("twice@example.invalid");
        var token = await area.LinkAsync(account);
        using var first = area.NewBrowser();
        using var second = area.NewBrowser();
        var forms = new List<(Browser Browser, IReadOnlyList<KeyValuePair<string, string>> Form)>();
        foreach (var (browser, password) in new[] { (first, "the first of passwords"), (second, "a second one of words") })
        {
            var page = (await browser.GetAsync($"/set-password?token={token}")).Page;
            forms.Add((browser, Browser.Filled(page, "set-password", ("form.password", password), ("form.again", password))));
        }

        var answers = await Task.WhenAll(forms.Select(one => one.Browser.SendAsync($"/set-password?token={token}", one.Form)));

        Assert.Single(answers, answer => answer.Location == "/sign-in");
        Assert.Equal(1, await area.CountAsync("password-changed", account));
    }

    [Theory]
    [InlineData("invitation", "6 days 23 hours", true)]
    [InlineData("invitation", "7 days", false)]
    [InlineData("reset", "23 hours", true)]
    [InlineData("reset", "1 day", false)]
    public async Task A_link_ends(string kind, string later, bool works)
    {
        var account = await NewAsync($"{Guid.NewGuid():N}@example.invalid");
        var token = await area.LinkAsync(account, kind);
        await area.AskAsync<int>($"update security.link set ends_at = ends_at - interval '{later}' where account_id = @account", new { account });
        using var browser = area.NewBrowser();
        Assert.Equal(works ? "Choose a password" : NoLonger, (await browser.GetAsync($"/set-password?token={token}")).Heading);
    }

    [Fact]
    public async Task The_newest_link_is_the_one_that_works_and_none_does_once_the_account_is_closed()
    {
        var account = await NewAsync("newest@example.invalid");
        var (old, newest) = (await area.LinkAsync(account), await area.LinkAsync(account));
        using var browser = area.NewBrowser();
        Assert.Equal(NoLonger, (await browser.GetAsync($"/set-password?token={old}")).Heading);
        Assert.Equal("Choose a password", (await browser.GetAsync($"/set-password?token={newest}")).Heading);
        await area.AskAsync<int>("update security.account set closed_at = now() where account_id = @account", new { account });
        Assert.Equal(NoLonger, (await browser.GetAsync($"/set-password?token={newest}")).Heading);
        Assert.Equal(NoLonger, (await browser.GetAsync("/set-password?token=made-up")).Heading);
        Assert.Equal(NoLonger, (await browser.GetAsync("/set-password")).Heading);
    }

    [Fact]
    public async Task A_new_password_ends_a_lock()
    {
        var (account, email) = await area.PersonAsync("analyst");
        await area.AskAsync<int>("update security.account set locked_until = now() + interval '15 minutes' where account_id = @account", new { account });
        using var browser = area.NewBrowser();
        await AccessArea.SetPasswordAsync(browser, await area.LinkAsync(account, "reset"), "wholly different words");
        Assert.Equal("/", (await browser.SignInAsync(email, "wholly different words")).Location);
    }

    private Task<long> NewAsync(string email) =>
        area.AskAsync<long>("select security.add_account(@email, 'Somebody New', 'education', '{}', '{}')", new { email });
}
