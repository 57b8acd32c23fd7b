namespace SendDashboard.IntegrationTests.Access;

/// <summary>The code from an authenticator app.</summary>
public sealed class SecondStepTests(AccessArea area) : IClassFixture<AccessArea>
{
    private const string Wrong = "The code is wrong or was used already, or the account is locked for a quarter of an hour";

    [Fact]
    public async Task A_right_code_lets_in_once()
    {
        var (account, email, key) = await WithSecondStepAsync();
        using var browser = area.NewBrowser();
        Assert.Equal("/sign-in/code", (await browser.SignInAsync(email, AccessArea.Password)).Location);
        Assert.Null(browser.Session);
        // The code with which it was set up has been used.
        Assert.Equal([Wrong], (await CodeAsync(browser, Authenticator.Code(key))).Errors);
        var code = Authenticator.Code(key, 1);
        Assert.Equal("/", (await CodeAsync(browser, code)).Location);
        Assert.Equal("Your account", (await browser.GetAsync("/account")).Heading);

        using var again = area.NewBrowser();
        await again.SignInAsync(email, AccessArea.Password);
        Assert.Equal([Wrong], (await CodeAsync(again, code)).Errors);
        Assert.Equal(2, await area.CountAsync("sign-in-failed", account));
    }

    [Fact]
    public async Task Wrong_codes_count_and_a_right_password_between_them_does_not_forgive_them()
    {
        var (account, email, key) = await WithSecondStepAsync();
        using var browser = area.NewBrowser();
        for (var tries = 0; tries < 5; tries++)
        {
            await browser.SignInAsync(email, AccessArea.Password);
            Assert.Equal([Wrong], (await CodeAsync(browser, "12345")).Errors);
        }

        Assert.Equal(1, await area.CountAsync("account-locked", account));
        Assert.Equal([Wrong], (await CodeAsync(browser, Authenticator.Code(key, 1))).Errors);
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task Half_way_in_ends_with_the_password_it_began_with()
    {
        var (account, email, key) = await WithSecondStepAsync();
        using var browser = area.NewBrowser();
        await browser.SignInAsync(email, AccessArea.Password);
        await area.AskAsync<int>("update security.account set security_stamp = 'another' where account_id = @account", new { account });
        Assert.StartsWith("/sign-in?", (await CodeAsync(browser, Authenticator.Code(key, 1))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_alone_lets_nobody_in()
    {
        using var browser = area.NewBrowser();
        browser.Plant("send-half", "made-up", "/sign-in");
        Assert.StartsWith("/sign-in?", (await CodeAsync(browser, "123456")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_way_in_at_one_Web_can_be_finished_at_another()
    {
        var (_, email, key) = await WithSecondStepAsync();
        using var browser = area.NewBrowser();
        await browser.SignInAsync(email, AccessArea.Password);
        await using var host = area.NewHost();
        using var elsewhere = new Browser(host);
        elsewhere.Plant("send-half", browser.Cookie("send-half", "/sign-in/code")!, "/sign-in");

        Assert.Equal("/", (await CodeAsync(elsewhere, Authenticator.Code(key, 1))).Location);

        Assert.NotEqual(0, await area.AskAsync<long>("select count(*) from security.data_protection_key"));
        Assert.Equal("Your account", (await elsewhere.GetAsync("/account")).Heading);
        browser.Session = elsewhere.Session;
        Assert.Equal("Your account", (await browser.GetAsync("/account")).Heading);
    }

    [Fact]
    public async Task A_reset_takes_it_off_and_the_key_is_kept_encrypted()
    {
        var (account, email, key) = await WithSecondStepAsync();
        var kept = await area.AskAsync<string>("select authenticator_key from security.account where account_id = @account", new { account });
        Assert.DoesNotContain(key.Replace(" ", "", StringComparison.Ordinal), kept, StringComparison.OrdinalIgnoreCase);

        using var browser = area.NewBrowser();
        await AccessArea.SetPasswordAsync(browser, await area.LinkAsync(account, "reset"), "wholly different words");

        Assert.Equal("/", (await browser.SignInAsync(email, "wholly different words")).Location);
        Assert.True(await area.AskAsync<bool>("select authenticator_key is null and not two_factor from security.account where account_id = @account", new { account }));
    }

    private static Task<Answer> CodeAsync(Browser browser, string code) => browser.SendAsync("/sign-in/code", "code", ("form.code", code));

    private async Task<(long Account, string Email, string Key)> WithSecondStepAsync()
    {
        var (browser, account, email) = await area.SignedInAsync("analyst");
        using (browser)
        {
            var key = (await browser.GetAsync("/account/second-step")).Page.QuerySelector("#key")!.TextContent;
            Assert.Single((await browser.SendAsync("/account/second-step", "second-step", ("form.code", "12345"))).Errors);
            Assert.Equal("/account?done=second-step", (await browser.SendAsync("/account/second-step", "second-step", ("form.code", Authenticator.Code(key)))).Location);
            Assert.Equal("Your account", (await browser.GetAsync("/account")).Heading);
            return (account, email, key);
        }
    }
}
