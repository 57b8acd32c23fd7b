using System.Net;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>How long being signed in lasts, and that nothing outlives it.</summary>
public sealed class SessionTests(AccessArea area) : IClassFixture<AccessArea>
{
    [Fact]
    public async Task A_token_planted_before_signing_in_is_not_the_session_afterwards()
    {
        var (_, email) = await area.PersonAsync("analyst");
        var (attacker, _, _) = await area.SignedInAsync("commissioner");
        using var browser = area.NewBrowser();
        browser.Session = attacker.Session;

        Assert.Equal("/", (await browser.SignInAsync(email, AccessArea.Password)).Location);

        Assert.NotEqual(attacker.Session, browser.Session);
        await IsOutAsync(attacker);
        using var made = area.NewBrowser();
        made.Session = new string('a', 64);
        await made.SignInAsync(email, AccessArea.Password);
        Assert.NotEqual(new string('a', 64), made.Session);
        attacker.Dispose();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_its_token()
    {
        var (browser, account, _) = await area.SignedInAsync("analyst");
        using var thief = Copy(browser);
        var fields = (await browser.GetAsync("/account")).Page.QuerySelector("form[action='/sign-out'] input")!;
        var answer = await browser.SendAsync("/sign-out", [KeyValuePair.Create(fields.GetAttribute("name")!, fields.GetAttribute("value")!)]);
        Assert.Equal("/sign-in", answer.Location);
        Assert.Null(browser.Session);
        await IsOutAsync(thief);
        Assert.Equal(1, await area.CountAsync("signed-out", account));
        browser.Dispose();
    }

    [Fact]
    public async Task A_session_can_be_ended_from_another_and_only_ones_own()
    {
        var (browser, account, email) = await area.SignedInAsync("analyst");
        using var other = area.NewBrowser();
        await other.SignInAsync(email, AccessArea.Password);
        var (stranger, _, _) = await area.SignedInAsync("analyst");
        var strangers = await area.AskAsync<long>("select max(session_id) from security.session");
        var button = (await browser.GetAsync("/account")).Page.QuerySelector("button[name='end.session']")!.GetAttribute("value")!;

        await browser.SendAsync("/account", "end", ("end.session", $"{strangers}"));
        Assert.Equal("Your account", (await stranger.GetAsync("/account")).Heading);

        Assert.Equal("/account?done=session", (await browser.SendAsync("/account", "end", ("end.session", button))).Location);
        await IsOutAsync(other);
        Assert.Equal("Your account", (await browser.GetAsync("/account")).Heading);
        Assert.Equal(1, await area.CountAsync("session-ended", account));
        browser.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public async Task A_new_password_ends_every_session()
    {
        var (browser, _, email) = await area.SignedInAsync("analyst");
        using var other = area.NewBrowser();
        await other.SignInAsync(email, AccessArea.Password);
        const string next = "wholly different words";

        Assert.Equal(["The password is wrong, or the account is locked for a quarter of an hour"], (await ChangeAsync(browser, "not this one at all", next)).Errors);
        Assert.Equal(["Enter a password without your name in it"], (await ChangeAsync(browser, AccessArea.Password, "o'brien is my name")).Errors);
        Assert.Equal(["Enter a password of 12 characters or more"], (await ChangeAsync(browser, AccessArea.Password, "short")).Errors);
        Assert.Equal("/sign-in", (await ChangeAsync(browser, AccessArea.Password, next)).Location);

        await IsOutAsync(other);
        await IsOutAsync(browser);
        Assert.Single((await browser.SignInAsync(email, AccessArea.Password)).Errors);
        Assert.Equal("/", (await browser.SignInAsync(email, next)).Location);
        var page = await browser.GetAsync("/account");
        Assert.Single(page.Page.QuerySelectorAll("#sessions + form tbody tr"));
        browser.Dispose();
    }

    [Fact]
    public async Task Closing_the_account_ends_it()
    {
        var (browser, account, _) = await area.SignedInAsync("analyst");
        await area.AskAsync<int>("update security.account set closed_at = now() where account_id = @account", new { account });
        await IsOutAsync(browser);
        browser.Dispose();
    }

    [Fact]
    public async Task Half_an_hour_without_a_request_ends_it_and_the_warning_is_no_request()
    {
        var (browser, account, _) = await area.SignedInAsync("analyst");
        await MoveAsync(account, "seen_at", "29 minutes");
        var warning = await browser.GetAsync("/account/still-there?return=%2Faccount");
        Assert.Equal("Are you still there?", warning.Heading);
        Assert.True(await area.AskAsync<bool>("select max(seen_at) < now() - interval '28 minutes' from security.session where account_id = @account", new { account }));

        Assert.Equal("Your account", (await browser.GetAsync("/account")).Heading);
        Assert.True(await area.AskAsync<bool>("select max(seen_at) > now() - interval '1 minute' from security.session where account_id = @account", new { account }));

        await MoveAsync(account, "seen_at", "31 minutes");
        Assert.Equal("You were signed out", (await browser.GetAsync("/account/still-there")).Heading);
        await IsOutAsync(browser);
        browser.Dispose();
    }

    [Fact]
    public async Task Twelve_hours_end_it_whatever_happens()
    {
        var (browser, account, _) = await area.SignedInAsync("analyst");
        var lasts = await area.AskAsync<TimeSpan>("select max(ends_at - started_at) from security.session where account_id = @account", new { account });
        Assert.Equal(TimeSpan.FromHours(12), lasts);
        await MoveAsync(account, "ends_at", "12 hours");
        await IsOutAsync(browser);
        browser.Dispose();
    }

    [Fact]
    public async Task Who_was_signed_out_by_time_is_told_so_and_comes_back_to_the_same_page()
    {
        var (browser, account, _) = await area.SignedInAsync("analyst");
        await MoveAsync(account, "seen_at", "31 minutes");
        var sent = await browser.GetAsync("/account?done=session");
        Assert.Equal("/sign-in?return=%2Faccount%3Fdone%3Dsession&reason=time", sent.Location);
        Assert.Contains("You were signed out to keep data safe", (await browser.GetAsync(sent.Location!)).Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    private Browser Copy(Browser browser)
    {
        var copy = area.NewBrowser();
        copy.Session = browser.Session;
        return copy;
    }

    private static Task<Answer> ChangeAsync(Browser browser, string old, string password) =>
        browser.SendAsync("/account", "password", ("form.old", old), ("form.password", password), ("form.again", password));

    private Task<int> MoveAsync(long account, string instant, string back) =>
        area.AskAsync<int>($"update security.session set {instant} = {instant} - interval '{back}' where account_id = @account", new { account });

    private static async Task IsOutAsync(Browser browser)
    {
        var answer = await browser.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.StartsWith("/sign-in?return=%2Faccount", answer.Location, StringComparison.Ordinal);
    }
}
