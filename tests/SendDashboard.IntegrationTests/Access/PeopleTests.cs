using System.Net;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>Looking after accounts on the pages, and that raising a right takes two people.</summary>
public sealed class PeopleTests(AccessArea area) : IClassFixture<AccessArea>
{
    [Fact]
    public async Task Somebody_is_added_invited_asked_for_agreed_to_and_gets_in()
    {
        var (asker, askerId, _) = await area.SignedInAsync("administrator");
        var (lead, leadId, _) = await area.SignedInAsync("ig-lead");
        var account = await AddAsync(asker, "New Person", "new.person@example.invalid");
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from security.account_role where account_id = @account", new { account }));
        Assert.Equal("X99000001", await area.AskAsync<string>("select area_code from security.account_area where account_id = @account", new { account }));

        var made = await asker.SendAsync($"/admin/users/{account}", "link");
        var link = made.Page.QuerySelector("#the-link")!.TextContent.Trim();
        Assert.StartsWith("http://localhost/set-password?token=", link, StringComparison.Ordinal);
        Assert.Null((await asker.GetAsync($"/admin/users/{account}")).Page.QuerySelector("#the-link"));
        using var person = area.NewBrowser();
        await AccessArea.SetPasswordAsync(person, link.Split('=')[1], AccessArea.Password);
        await person.SignInAsync("new.person@example.invalid", AccessArea.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/measures")).Status);

        Assert.Equal($"/admin/users/{account}?done=asked", (await RoleAsync(asker, account, "commissioner")).Location);
        var barred = await asker.GetAsync("/admin/role-requests");
        Assert.Contains("You asked for it, so another person decides", barred.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/measures")).Status);
        Assert.Equal("/admin/role-requests?done=agreed", (await DecideAsync(lead, account, "agree")).Location);
        Assert.Equal("Measures", (await person.GetAsync("/measures")).Heading);

        Assert.Equal((askerId, leadId), (
            await area.AskAsync<long>("select asked_by from security.account_role where account_id = @account", new { account }),
            await area.AskAsync<long>("select approved_by from security.account_role where account_id = @account", new { account })));
        // Their own account was added too.
        Assert.Equal((2, 1, 1), (await area.CountAsync("account-added", askerId), await area.CountAsync("link-made", askerId), await area.CountAsync("role-asked", askerId)));
        Assert.Equal(1, await area.CountAsync("role-agreed", leadId));
        Assert.Equal("to look after accounts", await area.AskAsync<string>("select purpose from audit.entry where account_id = @leadId and action = 'role-agreed'", new { leadId }));

        var list = await asker.GetAsync("/admin/users");
        var row = list.Page.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("New Person", StringComparison.Ordinal));
        Assert.Contains("Commissioner", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Can sign in", row.TextContent, StringComparison.Ordinal);
        asker.Dispose();
        lead.Dispose();
    }

    [Fact]
    public async Task Neither_who_asked_nor_who_gains_decides()
    {
        var (asker, askerId, _) = await area.SignedInAsync("administrator");
        var (gainer, gainerId, _) = await area.SignedInAsync("administrator");
        await RoleAsync(asker, gainerId, "analyst");
        await RoleAsync(asker, askerId, "analyst");
        await RoleAsync(gainer, gainerId, "steward");
        foreach (var (browser, account, role, refusal) in new[]
            { (asker, gainerId, "analyst", "asked-by-you"), (asker, askerId, "analyst", "asked-by-you"), (gainer, gainerId, "analyst", "for-you"), (gainer, gainerId, "steward", "asked-by-you") })
        {
            var wish = await WishAsync(account, role);
            Assert.DoesNotContain(Buttons(await browser.GetAsync("/admin/role-requests")), value => value == $"{wish}");
            var answer = await PressAsync(browser, wish, "agree");
            Assert.Equal($"/admin/role-requests?refused={refusal}", answer.Location);
            Assert.StartsWith("That was not done. It is for you, so another person decides|That was not done. You asked for it, so another person decides".Split('|')[refusal == "for-you" ? 0 : 1], (await browser.GetAsync(answer.Location!)).Banner, StringComparison.Ordinal);
        }

        Assert.Equal(0, await area.AskAsync<long>("select count(*) from security.account_role where account_id = any (@both) and role <> 'administrator'", new { both = new[] { askerId, gainerId } }));
        Assert.Equal(2, await area.CountAsync("refused", askerId));
        asker.Dispose();
        gainer.Dispose();
    }

    [Fact]
    public async Task Refusing_gives_nothing_and_a_wish_is_decided_once()
    {
        var (asker, _, _) = await area.SignedInAsync("administrator");
        var (lead, _, _) = await area.SignedInAsync("ig-lead");
        var (account, _) = await area.PersonAsync();
        await RoleAsync(asker, account, "steward");
        Assert.Equal($"/admin/users/{account}?refused=asked", (await RoleAsync(asker, account, "steward", anyway: true)).Location);
        var wish = await WishAsync(account, "steward");

        var form = Browser.Filled((await lead.GetAsync("/admin/role-requests")).Page, "decide", ("decide.refuse", $"{wish}"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => lead.SendAsync("/admin/role-requests", form)));

        Assert.Single(answers, answer => answer.Location == "/admin/role-requests?done=refused");
        Assert.Equal(3, answers.Count(answer => answer.Location == "/admin/role-requests?refused=decided"));
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from security.account_role where account_id = @account", new { account }));
        Assert.Equal($"/admin/users/{account}?done=asked", (await RoleAsync(asker, account, "steward")).Location);
        asker.Dispose();
        lead.Dispose();
    }

    [Fact]
    public async Task A_role_is_taken_away_by_one_person_and_at_once()
    {
        var (admin, adminId, _) = await area.SignedInAsync("administrator");
        var (person, account, _) = await area.SignedInAsync("commissioner");
        Assert.Equal("Measures", (await person.GetAsync("/measures")).Heading);
        Assert.Equal($"/admin/users/{account}?done=taken", (await TakeAsync(admin, account, "commissioner")).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/measures")).Status);
        Assert.Equal($"/admin/users/{account}?refused=not-held", (await TakeAsync(admin, account, "commissioner")).Location);
        Assert.Equal(1, await area.CountAsync("role-taken", adminId));
        admin.Dispose();
        person.Dispose();
    }

    [Fact]
    public async Task An_area_is_taken_away_by_one_person_and_added_only_before_a_role_is_agreed_to()
    {
        var (admin, adminId, _) = await area.SignedInAsync("administrator");
        var (lead, _, _) = await area.SignedInAsync("ig-lead");
        var (person, account, _) = await area.SignedInAsync("commissioner");
        Assert.Equal($"/admin/users/{account}?done=areas", (await AreasAsync(admin, account)).Location);
        Assert.Equal(0, await CountAreasAsync(account));
        Assert.Equal($"/admin/users/{account}?refused=areas-with-roles", (await AreasAsync(admin, account, "X99000001")).Location);

        await TakeAsync(admin, account, "commissioner");
        Assert.Equal($"/admin/users/{account}?refused=areas", (await AreasAsync(admin, account, "nowhere")).Location);
        Assert.Equal($"/admin/users/{account}?done=areas", (await AreasAsync(admin, account, "X99000001", "X99000001")).Location);
        Assert.Equal(1, await CountAreasAsync(account));

        // Asked for, the role carries its areas: neither changes under who decides.
        Assert.Equal($"/admin/users/{account}?done=areas", (await AreasAsync(admin, account)).Location);
        await RoleAsync(admin, account, "commissioner");
        Assert.Equal($"/admin/users/{account}?refused=areas-with-roles", (await AreasAsync(admin, account, "X99000001")).Location);
        Assert.Contains("No area’s local figures would be shown", (await lead.GetAsync("/admin/role-requests")).Text, StringComparison.Ordinal);
        Assert.Equal((3, 3), (await area.CountAsync("areas-changed", adminId), await area.CountAsync("refused", adminId)));
        admin.Dispose();
        lead.Dispose();
        person.Dispose();
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_said_at_the_field_and_nothing_is_kept()
    {
        var (admin, _, email) = await area.SignedInAsync("administrator");
        var accounts = await area.AskAsync<long>("select count(*) from security.account");
        foreach (var (name, address, organisation, field) in new[]
            { ("", "a@b.c", "education", "name"), ("A", "no address", "education", "email"), ("A", email.ToUpperInvariant(), "education", "email"), ("A", "a@b.c", "nowhere", "organisation") })
        {
            var answer = await admin.SendAsync("/admin/users", "add", ("person.name", name), ("person.email", address), ("person.organisation", organisation));
            Assert.StartsWith($"#{field}", answer.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Contains(answer.Errors.Single(), answer.Page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
            Assert.StartsWith("Error: People", answer.Page.Title, StringComparison.Ordinal);
            Assert.Equal(name, answer.Page.QuerySelector("#name")!.GetAttribute("value") ?? "");
        }

        Assert.Equal(accounts, await area.AskAsync<long>("select count(*) from security.account"));
        var (account, _) = await area.PersonAsync();
        Assert.Equal(["Choose a role"], (await admin.SendAsync($"/admin/users/{account}", "ask", ("ask.reason", "because of work"))).Errors);
        Assert.Equal(["Say why, in 5 to 500 characters"], (await admin.SendAsync($"/admin/users/{account}", "ask", ("ask.role", "analyst"), ("ask.reason", "x"))).Errors);
        admin.Dispose();
    }

    [Fact]
    public async Task Closing_asks_once_more_and_ends_sessions_roles_links_and_wishes()
    {
        var (admin, adminId, _) = await area.SignedInAsync("administrator");
        var (person, account, email) = await area.SignedInAsync("analyst");
        await RoleAsync(admin, account, "steward");
        await area.LinkAsync(account, "reset");
        Assert.Equal($"/admin/users/{account}?done=closed", (await admin.SendAsync($"/admin/users/{account}/close", "close")).Location);

        Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync("/account")).Status);
        Assert.Single((await person.SignInAsync(email, AccessArea.Password)).Errors);
        Assert.Equal("closed", await area.AskAsync<string>("select ended_why from security.session where account_id = @account", new { account }));
        Assert.Equal(0, await area.AskAsync<long>("""
            select (select count(*) from security.account_role where account_id = @account) + (select count(*) from security.role_request where account_id = @account)
                 + (select count(*) from security.link where account_id = @account and used_at is null)
            """, new { account }));
        Assert.Equal(1, await area.CountAsync("account-closed", adminId));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/users/{account}/close")).Status);

        var again = await admin.SendAsync("/admin/users", "add", ("person.name", "Pat"), ("person.email", email), ("person.organisation", "education"));
        Assert.Equal(["That email address has a closed account, which can be opened again on its page"], again.Errors);
        Assert.Equal($"/admin/users/{account}?done=reopened", (await admin.SendAsync($"/admin/users/{account}", "reopen")).Location);
        Assert.Single((await person.SignInAsync(email, AccessArea.Password)).Errors);
        admin.Dispose();
        person.Dispose();
    }

    [Fact]
    public async Task An_account_is_unlocked()
    {
        var (admin, adminId, _) = await area.SignedInAsync("administrator");
        var (account, email) = await area.PersonAsync();
        using var browser = area.NewBrowser();
        for (var tries = 0; tries < 5; tries++)
        {
            await browser.SignInAsync(email, "wrong horse battery");
        }

        Assert.Contains("Locked", (await admin.GetAsync($"/admin/users/{account}")).Text, StringComparison.Ordinal);
        Assert.Equal($"/admin/users/{account}?done=unlocked", (await admin.SendAsync($"/admin/users/{account}", "unlock")).Location);
        Assert.Equal("/", (await browser.SignInAsync(email, AccessArea.Password)).Location);
        Assert.Equal(1, await area.CountAsync("account-unlocked", adminId));
        admin.Dispose();
    }

    [Fact]
    public async Task A_link_for_somebody_who_agrees_to_roles_would_make_one_person_two()
    {
        var (admin, adminId, _) = await area.SignedInAsync("administrator");
        var (lead, _) = await area.PersonAsync("ig-lead");
        var page = await admin.GetAsync($"/admin/users/{lead}");
        Assert.Contains("on the command line only", page.Text, StringComparison.Ordinal);
        var (other, _) = await area.PersonAsync();
        var form = Browser.Filled((await admin.GetAsync($"/admin/users/{other}")).Page, "link");
        foreach (var (account, words) in new[] { (lead, "on the command line only"), (adminId, "on the page of your account") })
        {
            var answer = await admin.SendAsync($"/admin/users/{account}", form);
            Assert.Null(answer.Page.QuerySelector("#the-link"));
            Assert.Equal(0, await area.AskAsync<long>("select count(*) from security.link where account_id = @account and kind = 'reset'", new { account }));
            Assert.Contains(words, (await admin.GetAsync($"/admin/users/{account}")).Text, StringComparison.Ordinal);
        }

        Assert.NotNull((await admin.SendAsync($"/admin/users/{other}", form)).Page.QuerySelector("#the-link"));
        admin.Dispose();
    }

    [Fact]
    public async Task Invented_people_are_marked_and_cannot_be_changed()
    {
        var (admin, _, _) = await area.SignedInAsync("administrator");
        var demo = await area.AskAsync<long>("select security.add_account('marked@demo.invalid', 'Demo marked', 'education', '{analyst}', '{}', true)");
        var page = await admin.GetAsync($"/admin/users/{demo}");
        Assert.Contains("Demonstration", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        var (other, _) = await area.PersonAsync("commissioner");
        var others = (await admin.GetAsync($"/admin/users/{other}")).Page;
        foreach (var (form, field, value) in new[] { ("take", "take.role", "analyst"), ("ask", "ask.role", "steward"), ("link", "x", "x") })
        {
            await admin.SendAsync($"/admin/users/{demo}", Browser.Filled(others, form, (field, value), ("ask.reason", "because of work")));
        }

        Assert.Equal("analyst", await area.AskAsync<string>("select string_agg(role, ',') from security.account_role where account_id = @demo", new { demo }));
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from security.role_request where account_id = @demo", new { demo }));
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from security.link where account_id = @demo", new { demo }));
        admin.Dispose();
    }

    [Fact]
    public async Task An_organisation_is_added()
    {
        var (admin, adminId, _) = await area.SignedInAsync("administrator");
        Assert.Equal("/admin/organisations?done=organisation",
            (await admin.SendAsync("/admin/organisations", "add", ("organisation.name", "Youth justice"), ("organisation.short", "youth-justice"), ("organisation.agency", "social-care"))).Location);
        Assert.Equal("social-care", await area.AskAsync<string>("select agency from security.organisation where organisation = 'youth-justice'"));
        Assert.Equal(["That short name is in use"],
            (await admin.SendAsync("/admin/organisations", "add", ("organisation.name", "Again"), ("organisation.short", "youth-justice"))).Errors);
        Assert.Equal(["Enter a short name of small letters, figures and hyphens, such as housing"],
            (await admin.SendAsync("/admin/organisations", "add", ("organisation.name", "Again"), ("organisation.short", "Youth Justice!"))).Errors);
        Assert.Equal(1, await area.CountAsync("organisation-added", adminId));
        admin.Dispose();
    }

    [Theory]
    [InlineData("administrator", "People|Roles to agree", 200, 200)]
    [InlineData("ig-lead", "Roles to agree", 403, 200)]
    [InlineData("analyst", "", 403, 403)]
    [InlineData("forum-representative", "", 403, 403)]
    public async Task Each_sees_the_pages_and_links_of_their_role(string role, string links, int people, int wishes)
    {
        var (browser, _, _) = await area.SignedInAsync(role);
        Assert.Equal(people, (int)(await browser.GetAsync("/admin/users")).Status);
        Assert.Equal(people, (int)(await browser.GetAsync("/admin/users/1")).Status);
        Assert.Equal(people, (int)(await browser.GetAsync("/admin/organisations")).Status);
        Assert.Equal(wishes, (int)(await browser.GetAsync("/admin/role-requests")).Status);
        var shown = (await browser.GetAsync("/account")).Page.QuerySelectorAll("#navigation a").Select(one => one.TextContent.Trim()).ToArray();
        Assert.True(shown.Length <= 8);
        Assert.Equal(links, string.Join('|', shown.Where(text => text is "People" or "Roles to agree")));
        browser.Dispose();
    }

    [Theory]
    [InlineData("/admin/users")]
    [InlineData("/admin/users/{0}")]
    [InlineData("/admin/users/{0}/close")]
    [InlineData("/admin/organisations")]
    [InlineData("/admin/role-requests")]
    public async Task Every_page_labels_its_fields_and_captions_its_tables(string address)
    {
        var (admin, _, _) = await area.SignedInAsync("administrator");
        var (account, _) = await area.PersonAsync("analyst");
        var page = (await admin.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, account))).Page;
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script, [style]"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(one => one.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(page.QuerySelectorAll("select, input:not([type=hidden])"), field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent)));
        admin.Dispose();
    }

    private static async Task<Answer> AreasAsync(Browser admin, long account, params string[] codes)
    {
        var page = (await admin.GetAsync($"/admin/users/{account}")).Page;
        return await admin.SendAsync($"/admin/users/{account}",
            Browser.Filled(page, "areas").Where(one => one.Key != "areas.codes").Concat(codes.Select(code => KeyValuePair.Create("areas.codes", code))));
    }

    private Task<long> CountAreasAsync(long account) => area.AskAsync<long>("select count(*) from security.account_area where account_id = @account", new { account });

    private static async Task<long> AddAsync(Browser browser, string name, string email)
    {
        var answer = await browser.SendAsync("/admin/users", "add", ("person.name", name), ("person.email", email), ("person.organisation", "education"), ("person.areas", "X99000001"));
        Assert.StartsWith("/admin/users/", answer.Location, StringComparison.Ordinal);
        return long.Parse(answer.Location!.Split('/')[^1].Split('?')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<Answer> RoleAsync(Browser browser, long account, string role, bool anyway = false)
    {
        var page = (await browser.GetAsync($"/admin/users/{account}")).Page;
        Assert.Equal(anyway, page.QuerySelector($"input[value='{role}']") is null);
        return await browser.SendAsync($"/admin/users/{account}", Browser.Filled(page, "ask", ("ask.role", role), ("ask.reason", "Joins the planning team")));
    }

    private static Task<Answer> TakeAsync(Browser browser, long account, string role) =>
        browser.SendAsync($"/admin/users/{account}", "take", ("take.role", role));

    private Task<long> WishAsync(long account, string role) =>
        area.AskAsync<long>("select request_id from security.role_request where account_id = @account and role = @role and decided_at is null", new { account, role });

    private async Task<Answer> DecideAsync(Browser browser, long account, string what)
    {
        var wish = await area.AskAsync<long>("select request_id from security.role_request where account_id = @account and decided_at is null", new { account });
        return await browser.SendAsync("/admin/role-requests", "decide", ($"decide.{what}", $"{wish}"));
    }

    private static Task<Answer> PressAsync(Browser browser, long wish, string what) =>
        browser.SendAsync("/admin/role-requests", "decide", ($"decide.{what}", $"{wish}"));

    private static IEnumerable<string?> Buttons(Answer answer) =>
        answer.Page.QuerySelectorAll("button[name^='decide.']").Select(button => button.GetAttribute("value"));
}
