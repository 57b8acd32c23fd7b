using System.Net;
using AngleSharp.Dom;
using Dapper;
using Microsoft.AspNetCore.Mvc.Testing;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Web;

/// <summary>The governance pages: words, states, who may see which, and that looking is on record.</summary>
public sealed class GovernancePageTests(Dashboard dashboard) : IClassFixture<Dashboard>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await dashboard.SignInAsync("partnership", "ig-lead");
        await OwnerAsync("""
            update catalogue.agreement set document = '{"parties": ["education", "health"], "purpose": "Plan together", "lawful-basis": ["UK GDPR article 6(1)(e)"], "granularity": "person"}' where slug = 't1';
            update catalogue.agreement set document = '{"purpose": "Understand need", "lawful-basis": ["UK GDPR article 9(2)(g)"], "granularity": "person",
                "covers": [{"extract": "education/sen2", "tables": {"person": ["upn", "sex"], "requests": ["receiveddate"]}}]}' where slug = 't2-education-sen2';
            update catalogue.extract set document = '{"tables": [{"name": "person", "fields": [
                {"name": "upn", "title": "Unique pupil number", "sensitivity": "identifying", "use": "linking"}, {"name": "sex", "title": "Sex", "sensitivity": "personal", "use": "breakdown"},
                {"name": "postcode", "title": "Postcode", "sensitivity": "identifying", "use": "area"}]},
                {"name": "requests", "fields": [{"name": "receiveddate", "title": "Day the request came", "sensitivity": "personal", "use": "clock"}]}]}' where extract = 'education/sen2';
            """);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_home_page_says_what_is_in_date_and_what_is_not_covered()
    {
        var text = await MainAsync("/governance");
        Assert.Contains("2 of 2", text, StringComparison.Ordinal);
        Assert.Contains("1 field is not covered, of 4", text, StringComparison.Ordinal);
        Assert.Contains("Roles waiting to be agreed", text, StringComparison.Ordinal);
        Assert.Contains("Health", (await MainAsync("/measures/csds-refs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreements_stand_in_two_tables_and_a_tier_2_without_tier_1_is_an_error()
    {
        await OwnerAsync("insert into catalogue.agreement values ('t2-orphan', 2, 'Orphan', 'health', 'nowhere', '2024-01-01', null, 'in-force', '{\"covers\": []}')");
        try
        {
            var page = await dashboard.PageAsync("/governance/agreements");
            Assert.Equal(2, page.QuerySelectorAll("table").Length);
            Assert.Contains("hangs from no Tier 1 agreement: nowhere is not on record", page.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
            var text = Text(page);
            Assert.Contains("Overarching agreement Education, Health Plan together UK GDPR article 6(1)(e) From 1 April 2024; no end is set No end is set In force", text, StringComparison.Ordinal);
            Assert.Contains("Orphan Health No Tier 1", text, StringComparison.Ordinal);
        }
        finally
        {
            await OwnerAsync("delete from catalogue.agreement where slug = 't2-orphan'");
        }
    }

    [Fact]
    public async Task An_agreement_says_field_by_field_what_it_covers_and_what_stops_if_it_ends()
    {
        var text = await MainAsync("/governance/agreements/t2-education-sen2");
        Assert.Contains("Education shares SEN2 return, person level with the partnership, to 31 March 2099.", text, StringComparison.Ordinal);
        Assert.Contains("upn Unique pupil number Identifying linking Covered to 31 March 2099", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Postcode", text, StringComparison.Ordinal);
        Assert.Contains("What stops if it ends", text, StringComparison.Ordinal);
        Assert.Contains("1 feed stops being loaded", text, StringComparison.Ordinal);
        Assert.Contains("What hangs from it SEN2 for the partnership (Education) In force", await MainAsync("/governance/agreements/t1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_names_the_gaps_and_what_becomes_of_what_files_bring()
    {
        var all = await MainAsync("/governance/coverage");
        Assert.Contains("4 fields", all, StringComparison.Ordinal);
        var gaps = await MainAsync("/governance/coverage?show=gaps");
        Assert.Contains("1 field matches your filters", gaps, StringComparison.Ordinal);
        Assert.Contains("postcode person Postcode Identifying Not covered Files bring it; it is dropped before anything is kept", gaps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_the_coverage_away_is_on_record()
    {
        var csv = await dashboard.TextAsync("/governance/coverage.csv");
        Assert.Contains("education/sen2,person,postcode,Postcode,identifying,area,t2-education-sen2,not-covered,,yes", csv, StringComparison.Ordinal);
        Assert.True(await AskAsync<bool>("select exists (select from audit.entry where action = 'downloaded' and page = 'desk.coverage' and rows = 4)"));
    }

    [Fact]
    public async Task Who_can_see_what_is_said_in_sentences_made_of_the_rows_that_decide()
    {
        await dashboard.SignInAsync("health", "analyst");
        await dashboard.SignInAsync("partnership", "analyst");
        await dashboard.SignInAsync("partnership", "ig-lead");
        var people = await dashboard.PageAsync("/governance/who-sees-what");
        Assert.Contains("but SEND partnership sends nothing", Text(people), StringComparison.Ordinal);
        var analyst = await AskAsync<long>("select max(a.account_id) from security.account a join security.account_role r using (account_id) where a.organisation = 'health' and r.role = 'analyst'");
        var text = await MainAsync($"/governance/who-sees-what?person={analyst}");
        Assert.Contains("Can see figures (counts of 1 to 4 hidden, the rest not rounded; local figures of Aldermere (invented area)), because of the role Analyst", text, StringComparison.Ordinal);
        Assert.Contains("Can load a file, of Health, because of the role Analyst", text, StringComparison.Ordinal);
        Assert.Contains("Can see who looked at what, and take that record away", await MainAsync("/governance/who-sees-what?role=ig-lead"), StringComparison.Ordinal);
        Assert.Contains("load a file Own organisation No", await MainAsync("/governance/who-sees-what?role=analyst&with=ig-lead"), StringComparison.Ordinal);
        Assert.Contains("rests on the agreement t2-education-sen2", await MainAsync("/governance/who-sees-what?dataset=education/sen2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_says_of_each_role_is_what_the_database_decides()
    {
        var rows = await ReadAsync<(string Role, string? May, string? Reach)>("ig-lead", "select role, may, reach from desk.rights()");
        await using var connection = await dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        var decided = await connection.QueryAsync<(string Role, string? May, string? Reach)>("select role, may, reach from security.role_may");
        Assert.Equal(decided.Order(), rows.Order());
    }

    [Fact]
    public async Task The_log_answers_who_saw_what_in_words()
    {
        await dashboard.SignInAsync("partnership", "commissioner");
        await dashboard.PageAsync("/measures/ehc-20wk?area=E06000042");
        using (await dashboard.SendFormAsync("/measures/ehc-20wk/download", "/measures/ehc-20wk/data.csv", ("reason", "=for the board of March")))
        {
        }

        await dashboard.SignInAsync("partnership", "ig-lead");
        var text = await MainAsync("/governance/access-log?dataset=ehc-20wk");
        Assert.Contains("Looked at the measure EHC plans issued within 20 weeks", text, StringComparison.Ordinal);
        Assert.Contains("Took away figures as a file: EHC plans issued within 20 weeks", text, StringComparison.Ordinal);
        Assert.Contains("“=for the board of March”", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Looked at the sharing agreements", text, StringComparison.Ordinal);
        Assert.DoesNotContain("E06000042", text, StringComparison.Ordinal);
        Assert.Contains("0 entries match your filters", await MainAsync("/governance/access-log?to=2020-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_the_log_needs_a_reason_is_on_record_and_holds_no_formula()
    {
        await dashboard.SignInAsync("partnership", "commissioner");
        using (await dashboard.SendFormAsync("/measures/ehc-20wk/download", "/measures/ehc-20wk/data.csv", ("reason", "=1+1 for the board")))
        {
        }

        await dashboard.SignInAsync("partnership", "ig-lead");
        using var without = await dashboard.SendFormAsync("/governance/access-log", "/governance/access-log.csv", ("reason", "so"));
        Assert.Equal(HttpStatusCode.Redirect, without.StatusCode);
        Assert.EndsWith("problem=reason", without.Headers.Location!.ToString(), StringComparison.Ordinal);

        using var answer = await dashboard.SendFormAsync("/governance/access-log", "/governance/access-log.csv", ("reason", "for the yearly audit"));
        var csv = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(",'=1+1 for the board,", csv, StringComparison.Ordinal);
        Assert.True(await AskAsync<bool>("select exists (select from audit.entry where action = 'downloaded' and page = 'desk.access_log_taken' and reason = 'for the yearly audit' and rows > 0)"));
        Assert.Contains("took away a copy of this record", (await MainAsync("/governance/access-log?done=downloaded")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_unusual_is_flagged()
    {
        var person = await TestPerson.SignInAsync(dashboard.Database.Owner, "partnership", ["commissioner"]);
        // Entries are only ever added: these are made as if they had happened, on a Sunday, on a Monday, and today.
        await OwnerAsync($"""
            insert into audit.entry (at, account_id, action, page, object) select timestamptz '2026-03-01 11:00Z', {person.AccountId}, 'read', '/measures', '/measures';
            insert into audit.entry (at, account_id, action, page, object) select timestamptz '2026-03-02 11:00Z' + n * interval '10 seconds', {person.AccountId}, 'read', '/measures', '/measures' from generate_series(1, 201) n;
            insert into audit.entry (at, account_id, action, page, object) select timestamptz '2026-03-03 11:00Z', {person.AccountId}, 'refused', '/governance', '/governance' from generate_series(1, 3);
            insert into audit.entry (at, account_id, action, page, object, rows) values (timestamptz '2026-03-04 11:00Z', {person.AccountId}, 'downloaded', '/x', 'x.csv', 5000);
            """);
        var text = await MainAsync($"/governance/access-log?from=2026-03-01&to=2026-03-10&person={person.AccountId}");
        Assert.Contains("1 page outside 7am to 8pm on weekdays", text, StringComparison.Ordinal);
        Assert.Contains("201 pages within an hour", text, StringComparison.Ordinal);
        Assert.Contains("3 refusals in a day", text, StringComparison.Ordinal);
        Assert.Contains("large downloads: 5,000 rows in a day", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_behind_a_figure_are_told_as_a_band_and_the_log_says_whether_it_is_sealed()
    {
        Assert.Equal("fewer than 10", await AskAsync<string>("select audit.people_band(7)"));
        await OwnerAsync("insert into measure.behind values ('ehc-plans', '{t2-education-sen2}', 2980) on conflict do nothing");
        await dashboard.PageAsync("/measures/ehc-plans");
        var text = await MainAsync("/governance/access-log?dataset=ehc-plans");
        Assert.Contains("1,000 to 4,999", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2,980", text, StringComparison.Ordinal);

        await OwnerAsync("select audit.seal_waiting(100000)");
        Assert.Contains("The record is sealed up to date", await MainAsync("/governance/access-log"), StringComparison.Ordinal);
        await OwnerAsync("insert into audit.entry (at, action) values (now() - interval '5 minutes', 'signed-in')");
        Assert.Contains("The record is not sealed up to date.", await MainAsync("/governance/access-log"), StringComparison.Ordinal);
        await OwnerAsync("select audit.seal_waiting(100000)");
    }

    [Theory]
    [InlineData("commissioner", "/governance", 200)]
    [InlineData("commissioner", "/governance/agreements", 200)]
    [InlineData("commissioner", "/governance/access-log", 403)]
    [InlineData("commissioner", "/governance/who-sees-what", 403)]
    [InlineData("analyst", "/governance/agreements/t1", 200)]
    [InlineData("analyst", "/governance/coverage", 200)]
    [InlineData("analyst", "/governance/access-log", 403)]
    [InlineData("steward", "/governance/coverage.csv", 200)]
    [InlineData("steward", "/governance/access-log", 403)]
    [InlineData("forum-representative", "/governance", 403)]
    [InlineData("forum-representative", "/governance/coverage.csv", 403)]
    [InlineData("administrator", "/governance/who-sees-what", 200)]
    [InlineData("administrator", "/governance/agreements", 403)]
    [InlineData("administrator", "/governance/access-log", 403)]
    [InlineData("ig-lead", "/governance/access-log", 200)]
    [InlineData("ig-lead", "/governance/agreements/no-such", 404)]
    public async Task Each_role_sees_what_its_rights_say(string role, string address, int status)
    {
        await dashboard.SignInAsync("education", role);
        using var client = dashboard.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("desk.access_log(null, null, null, null, null, null, null, 10, 0)")]
    [InlineData("desk.access_log_taken(null, null, null, null, null, null, null, 'because I can')")]
    [InlineData("desk.access_counts(null, null, null, null, null, null, null)")]
    [InlineData("desk.access_people()")]
    [InlineData("desk.access_unusual('2026-01-01', '2026-12-31')")]
    [InlineData("desk.access_seal()")]
    [InlineData("desk.rights()")]
    [InlineData("desk.right_holders()")]
    [InlineData("desk.roles_waiting()")]
    public async Task The_database_itself_gives_nothing_of_it_to_others(string function)
    {
        Assert.Equal(0, (await ReadAsync<long>("commissioner", $"select count(*) from {function}")).Single());
        await using var connection = await dashboard.Database.Web.OpenConnectionAsync(Cancel);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>($"select count(*) from {function}"));
    }

    [Theory]
    [InlineData("security.agreement_standing('2026-01-01')")]
    [InlineData("security.deciding_agreement()")]
    [InlineData("audit.matching(null, null, null, null, null, null, null)")]
    public async Task What_the_functions_rest_on_is_not_for_the_web(string function)
    {
        await using var connection = await dashboard.Database.Web.OpenConnectionAsync(Cancel);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => connection.ExecuteScalarAsync<long>($"select count(*) from {function}"));
        Assert.Equal("42501", refused.SqlState);
    }

    [Theory]
    [InlineData("commissioner", "Partners only", "because it shows local figures under SEN2 for the partnership")]
    [InlineData("forum-representative", "Public", "because you are shown figures only as far as they are safe to be public")]
    [InlineData("analyst", "Restricted: small groups", "whose counts are not rounded for you")]
    [InlineData("steward", "Restricted: small groups", "those of your own organisation as they are")]
    public async Task The_strip_says_how_sensitive_a_figure_is_for_this_reader_and_why(string role, string level, string why)
    {
        await dashboard.SignInAsync(role == "forum-representative" ? "parent-carer-forum" : "education", role);
        var strip = (await dashboard.PageAsync("/measures/ehc-20wk")).QuerySelector(".app-strip")!;
        Assert.Equal(level, strip.QuerySelector(".app-strip__level")!.TextContent);
        Assert.Contains(why, strip.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("person=99999999999999999999&pages=x&done=%27&dataset=%27%20or%20true--&from=yesterday&to=9999-99-99&page=-4")]
    [InlineData("why=%27%3B%20drop%20table%20audit.entry%3B--%3Cscript%3E")]
    [InlineData("why=%FF&person=%C0&page=99999999999")]
    public async Task What_an_address_gets_wrong_filters_nothing_and_breaks_nothing(string query)
    {
        var page = await dashboard.PageAsync($"/governance/access-log?{query}");
        Assert.Equal("Who looked at what", page.QuerySelector("h1")!.LastChild!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    private async Task<string> MainAsync(string address) => Text(await dashboard.PageAsync(address));

    // A space between blocks, as somebody reading hears a pause.
    private static string Text(IDocument page)
    {
        var main = page.QuerySelector("main")!;
        foreach (var block in main.QuerySelectorAll("td, th, dt, dd, li, p, h1, h2, h3, caption, span, a, strong"))
        {
            block.AppendChild(page.CreateTextNode(" "));
        }

        return string.Join(' ', main.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string role, string sql) =>
        await (await TestPerson.SignInAsync(dashboard.Database.Owner, "partnership", [role])).ReadAsync<T>(dashboard.Database.Web, sql);

    private async Task OwnerAsync(string sql)
    {
        await using var connection = await dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        await connection.ExecuteAsync(sql);
    }

    private async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = await dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }
}
