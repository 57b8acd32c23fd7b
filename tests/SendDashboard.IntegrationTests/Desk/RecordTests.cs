using System.Net;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Desk;

/// <summary>The records behind a figure, for a steward of the agency that owns them and for nobody else.</summary>
public sealed class RecordTests(LiveArea area) : IClassFixture<LiveArea>, IAsyncLifetime
{
    private const string Why = "to check late plans with the team";
    private const string Year = "calendar-year.2024-01-01.2024-12-31";
    private static bool _loaded;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (_loaded)
        {
            return;
        }

        _loaded = true;
        // Child 6 is late; the SEN system holds no number of the council's for child 5, but social care does.
        var set = Sen2.Return(2025, "2025-01-16");
        for (var number = 1; number <= 6; number++)
        {
            set.Child(number, change: rows =>
            {
                rows["person"]["sourceid"] = number == 5 ? "" : $"C{number}";
                rows["person"]["sex"] = number % 2 == 0 ? "M" : "F";
                rows["namedplan"]["startdate"] = number == 6 ? "2024-11-20" : "2024-06-10";
            });
        }

        await area.LoadAsync("social-care", new Care(2025).Add(5).Add(7).Write(area.Folder));
        await area.LoadAsync("education", set.Write(area.Folder, "return.zip"));
        await area.LoadAsync("health", new Referrals("2024-12", "31/12/2024").Add(1).Add(2).Add(3, row => row["ServiceLine"] = "OT").Write(area.Folder));
    }

    [Fact]
    public async Task A_steward_is_given_as_many_of_the_own_numbers_as_the_figure_counts()
    {
        var steward = await area.SignInAsync("education", "steward");
        Assert.Contains("Records behind this figure", LiveArea.Text(await area.PageAsync(steward, "/measures/ehc-20wk")), StringComparison.Ordinal);
        var page = await area.PageAsync(steward, await ListAsync(steward, "ehc-20wk", Year, ""));

        Assert.Equal(["C1", "C2", "C3", "C4"], Records(page));
        Assert.Contains("1 of them has no number of your own", LiveArea.Text(page), StringComparison.Ordinal);
        Assert.Equal(await NumeratorAsync("ehc-20wk", "calendar-year", ""), await area.AskAsync<long>("select count(*) from staging.record_list where request_id = (select max(request_id) from ops.request)"));
        Assert.Equal($"read 5 {{t2-education-sen2}} {Why}", await area.AskAsync<string>(
            "select concat_ws(' ', action, rows, agreements, reason) from audit.entry where page = 'desk.records' and account_id = @AccountId", new { steward.AccountId }));
    }

    [Fact]
    public async Task A_group_lists_its_own_and_a_feed_its_records()
    {
        var education = await area.SignInAsync("education", "steward");
        Assert.Equal(["C2", "C4"], Records(await area.PageAsync(education, await ListAsync(education, "ehc-20wk", Year, "sex.M"))));
        var health = await area.SignInAsync("health", "steward");
        Assert.Equal(
            ["XQ1|R1", "XQ1|R2"],
            Records(await area.PageAsync(health, await ListAsync(health, "csds-refs", "month.2024-12-01.2024-12-31", "service-line.SLT"))));
        var care = await area.SignInAsync("social-care", "steward");
        Assert.Equal(["C5", "C7"], Records(await area.PageAsync(care, await ListAsync(care, "cin-disab", "day.2025-03-31.2025-03-31", ""))));
    }

    [Fact]
    public async Task No_national_number_is_ever_listed()
    {
        var steward = await area.SignInAsync("health", "steward");
        await ListAsync(steward, "csds-refs", "month.2024-12-01.2024-12-31", "");
        Assert.Equal(0, await area.AskAsync<long>(
            "select count(*) from staging.record_list l join identity.person_identifier i on l.record_id like '%' || i.value || '%' where i.scheme in ('upn', 'nhs-number')"));
    }

    [Fact]
    public async Task Nobody_else_is_given_the_list()
    {
        var steward = await area.SignInAsync("education", "steward");
        var address = await ListAsync(steward, "ehc-20wk", Year, "");
        var request = long.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (organisation, roles) in new[]
                 {
                     ("education", new[] { "steward" }), ("health", ["steward"]), ("education", ["analyst", "ig-lead"]), ("partnership", ["commissioner", "administrator"]),
                 })
        {
            var other = await area.SignInAsync(organisation, roles);
            Assert.Contains((await area.GetAsync(other, address)).Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
            Assert.Empty(await other.ReadAsync<string>(area.Database.Web, "select record_id from desk.records(@request)", new { request }));
            Assert.Empty(await other.ReadAsync<string>(area.Database.Web, "select state from desk.record_request(@request)", new { request }));
            Assert.True(await area.AskAsync<bool>("select bool_or(action in ('refused', 'not-found')) from audit.entry where account_id = @AccountId", new { other.AccountId }));
        }

        await using var direct = area.Database.Web.CreateCommand("select count(*) from staging.record_list");
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => direct.ExecuteScalarAsync(Cancel));
    }

    [Theory]
    [InlineData("health", "steward")]
    [InlineData("education", "analyst")]
    [InlineData("partnership", "steward")]
    [InlineData("partnership", "commissioner")]
    public async Task Only_the_owning_agency_s_steward_may_ask(string organisation, string role)
    {
        var other = await area.SignInAsync(organisation, role);
        Assert.Contains((await area.GetAsync(other, $"/measures/ehc-20wk/records?period={Year}")).Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        Assert.DoesNotContain("Records behind this figure", (await area.GetAsync(other, "/measures/ehc-20wk")).Html, StringComparison.Ordinal);
        using var answer = await area.SendAsync(other, "/account", "/measures/ehc-20wk/records/ask", ("period", Year), ("group", ""), ("reason", Why));
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        Assert.Null(Assert.Single(await other.ReadAsync<long?>(
            area.Database.Web, "select desk.ask_records('ehc-20wk', 'X99000001', 'calendar-year', '2024-01-01', '2024-12-31', '', '', @Why)", new { Why })));
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from ops.request where account_id = @AccountId", new { other.AccountId }));
    }

    [Fact]
    public async Task The_list_is_not_shown_after_its_day()
    {
        var steward = await area.SignInAsync("education", "steward");
        var address = await ListAsync(steward, "ehc-20wk", Year, "");
        await area.ListAsync("update staging.record_list set purge_after = now() - interval '1 minute'");
        Assert.Contains("has been deleted", LiveArea.Text(await area.PageAsync(steward, address)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'; drop table staging.record_list; --", "")]
    [InlineData(Year, "sex.<script>")]
    [InlineData(Year, "nothing.M")]
    public async Task What_names_no_figure_lists_nothing(string period, string group)
    {
        var steward = await area.SignInAsync("education", "steward");
        using var answer = await area.SendAsync(steward, $"/measures/ehc-20wk/records?period={Year}", "/measures/ehc-20wk/records/ask", ("period", period), ("group", group), ("reason", Why));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await area.PageAsync(steward, $"/measures/ehc-20wk/records?period={Uri.EscapeDataString(period)}&group={Uri.EscapeDataString(group)}");
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("There is no such figure", LiveArea.Text(page), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private async Task<string> ListAsync(TestPerson person, string slug, string period, string group)
    {
        var page = $"/measures/{slug}/records?period={period}{(group.Length == 0 ? "" : $"&group={group}")}";
        using var answer = await area.SendAsync(person, page, $"/measures/{slug}/records/ask", ("reason", Why));
        var address = answer.Headers.Location?.ToString();
        Assert.StartsWith($"/measures/{slug}/records/", address, StringComparison.Ordinal);
        var request = address!.Split('/')[^1];
        await area.UntilAsync($"select ended_at is not null from ops.request where request_id = {request}");
        Assert.Equal("", await area.AskAsync<string>($"select coalesce(answer_code, '') from ops.request where request_id = {request}"));
        return address;
    }

    private Task<long> NumeratorAsync(string slug, string kind, string member) => area.AskAsync<long>(
        "select numerator::bigint from measure.value where retired_at is null and source = 'local' and slug = @slug and period_kind = @kind and member = @member", new { slug, kind, member });

    private static string[] Records(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent)];
}
