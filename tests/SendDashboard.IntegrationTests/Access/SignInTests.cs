using System.Net;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>Getting in with a password, and not getting in.</summary>
public sealed class SignInTests(AccessArea area) : IClassFixture<AccessArea>
{
    [Fact]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        var (_, email) = await area.PersonAsync("analyst");
        using var browser = area.NewBrowser();
        var sent = await browser.GetAsync("/measures?search=waits");
        Assert.Equal("/sign-in?return=%2Fmeasures%3Fsearch%3Dwaits", sent.Location);

        var answer = await browser.SignInAsync(email.ToUpperInvariant(), AccessArea.Password, sent.Location!);

        Assert.Equal((HttpStatusCode.Redirect, "/measures?search=waits"), (answer.Status, answer.Location));
        Assert.Equal("Measures", (await browser.GetAsync(answer.Location!)).Heading);
    }

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same()
    {
        var (account, email) = await area.PersonAsync("analyst");
        var (locked, lockedEmail) = await area.PersonAsync("analyst");
        var (closed, closedEmail) = await area.PersonAsync("analyst");
        var invited = await area.AskAsync<long>("select security.add_account('invited@example.invalid', 'In', 'education', '{}', '{}')");
        await area.AskAsync<int>("update security.account set locked_until = now() + interval '1 minute' where account_id = @locked", new { locked });
        await area.AskAsync<int>("update security.account set closed_at = now() where account_id = @closed", new { closed });
        using var browser = area.NewBrowser();

        string[] pages =
        [
            await AnswerAsync(browser, email, "wrong horse battery"),
            await AnswerAsync(browser, "nobody@example.invalid", AccessArea.Password),
            await AnswerAsync(browser, lockedEmail, AccessArea.Password),
            await AnswerAsync(browser, closedEmail, AccessArea.Password),
            await AnswerAsync(browser, "invited@example.invalid", AccessArea.Password),
            await AnswerAsync(browser, "", ""),
            await AnswerAsync(browser, "' or 1=1 --", "' or 1=1 --"),
        ];

        Assert.Equal(["The email address or password is wrong, or the account is locked for a quarter of an hour"], pages.Distinct());
        Assert.Null(browser.Session);
        Assert.Equal(1, await area.CountAsync("sign-in-failed", account));
        Assert.Equal(1, await area.CountAsync("sign-in-failed", locked));
        Assert.Equal(1, await area.CountAsync("sign-in-failed", invited));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        var (account, email) = await area.PersonAsync("analyst");
        using var browser = area.NewBrowser();
        for (var tries = 0; tries < 5; tries++)
        {
            await browser.SignInAsync(email, "wrong horse battery");
        }

        Assert.Single((await browser.SignInAsync(email, AccessArea.Password)).Errors);
        Assert.Equal(1, await area.CountAsync("account-locked", account));
        var left = await area.AskAsync<TimeSpan>("select locked_until - now() from security.account where account_id = @account", new { account });
        Assert.InRange(left, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));

        await area.AskAsync<int>("update security.account set locked_until = locked_until - interval '15 minutes' where account_id = @account", new { account });
        Assert.Equal("/", (await browser.SignInAsync(email, AccessArea.Password)).Location);
        Assert.Equal(0, await area.AskAsync<int>("select failed_count from security.account where account_id = @account", new { account }));
    }

    [Fact]
    public async Task Of_fifty_tries_at_once_no_more_than_five_are_looked_at()
    {
        var (account, email) = await area.PersonAsync("analyst");
        using var first = area.NewBrowser();
        var form = Browser.Filled((await first.GetAsync("/sign-in")).Page, "sign-in", ("form.email", email), ("form.password", "wrong horse battery"));
        var formCookie = first.Cookie("send-form")!;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            using var browser = area.NewBrowser();
            browser.Plant("send-form", formCookie, "/");
            Assert.Single((await browser.SendAsync("/sign-in", form)).Errors);
        }));

        Assert.True(await area.AskAsync<bool>("select locked_until > now() and failed_count < 5 from security.account where account_id = @account", new { account }));
        Assert.Equal(1, await area.CountAsync("account-locked", account));
        Assert.InRange(await area.CountAsync("sign-in-failed", account), 49, 50);
        using var last = area.NewBrowser();
        Assert.Single((await last.SignInAsync(email, AccessArea.Password)).Errors);
    }

    [Fact]
    public async Task The_database_lets_five_tries_begin_and_no_sixth()
    {
        var (account, _) = await area.PersonAsync("analyst");
        var begun = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => area.AskAsync<bool>("select security.begin_try(@account)", new { account })));
        Assert.Equal(5, begun.Count(one => one));
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_told_to_wait()
    {
        using var browser = area.NewBrowser();
        for (var tries = 0; tries < 20; tries++)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync($"nobody{tries}@example.invalid", "x")).Status);
        }

        var answer = await browser.SignInAsync("nobody@example.invalid", "x");
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many tries"), (answer.Status, answer.Heading));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in")).Status);
        using var elsewhere = area.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.SignInAsync("nobody@example.invalid", "x")).Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("/sign-in?return=%2F%2Fevil.example")]
    public async Task The_way_back_never_leads_to_another_site(string address)
    {
        var (_, email) = await area.PersonAsync("analyst");
        using var browser = area.NewBrowser();
        var answer = await browser.SignInAsync(email, AccessArea.Password, $"/sign-in?return={Uri.EscapeDataString(address)}");
        Assert.Equal("/", answer.Location);
        var warning = await browser.GetAsync($"/account/still-there?return={Uri.EscapeDataString(address)}");
        Assert.Equal("/", warning.Page.QuerySelector("main .govuk-button")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/sign-in", "sign-in", "form.email")]
    [InlineData("/sign-in/code", "code", "form.code")]
    [InlineData("/sign-out", "", "x")]
    [InlineData("/account", "password", "form.old")]
    [InlineData("/account/second-step", "second-step", "form.code")]
    public async Task What_is_sent_without_the_token_of_a_form_is_refused(string address, string form, string field)
    {
        var (browser, account, _) = await area.SignedInAsync("analyst");
        using (browser)
        {
            var answer = await browser.SendAsync(address, [KeyValuePair.Create("_handler", form), KeyValuePair.Create(field, "1")]);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Equal("Your account", (await browser.GetAsync("/account")).Heading);
        }

        Assert.Equal(0, await area.CountAsync("signed-out", account));
    }

    private static async Task<string> AnswerAsync(Browser browser, string email, string password)
    {
        var answer = await browser.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(answer.Errors.Single(), answer.Page.QuerySelector("#email-error")!.TextContent.Replace("Error:", "", StringComparison.Ordinal).Trim());
        return answer.Errors.Single();
    }
}
