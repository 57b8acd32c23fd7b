using System.Net;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Desk;

/// <summary>Loads undone, feeds paused and looked for at once: by the people of the agency, obeyed by the worker, on record.</summary>
public sealed class SteeringTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Why = "the wrong file was <script>sent</script>; it's '; drop table";
    private readonly LiveArea area = new(postgres);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Undoing_a_return_brings_back_the_figures_of_the_one_before()
    {
        var analyst = await area.SignInAsync("education", "analyst");
        await area.LoadAsync("education", Sen2.Return(2024, "2024-01-18").Children(1, 4, received: "2023-02-05").Write(area.Folder, "return-2024.zip"));
        var (before, a) = await area.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 3).Write(area.Folder, "return.zip"));
        var afterA = await FiguresAsync();
        var (run, b) = await area.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 5).Write(area.Folder, "return-again.zip"));
        Assert.NotEqual(afterA, await FiguresAsync());

        var confirm = LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{run}/undo"));
        Assert.Contains($"What it took the place of will count again: return.zip, load {before}.", confirm, StringComparison.Ordinal);
        await UndoAsync(analyst, run);

        Assert.Equal(afterA, await FiguresAsync());
        Assert.Equal("published withdrawn", await area.AskAsync<string>(
            "select string_agg(state, ' ' order by delivery_id) from ops.delivery where delivery_id in (@a, @b) and (retired_at is null) = (delivery_id = @a)", new { a, b }));
        var page = await area.PageAsync(analyst, $"/data/imports/{run}");
        Assert.Contains("This load was undone", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Matches($"Undone by Person \\d+ on .*, because: {System.Text.RegularExpressions.Regex.Escape(Why)}", LiveArea.Text(page));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Null(page.QuerySelector($"a[href='/data/imports/{run}/undo']"));
        Assert.Equal("undo-asked {t2-education-sen2}", await area.AskAsync<string>(
            "select concat_ws(' ', action, agreements) from audit.entry where page = 'desk.ask_undo' and account_id = @AccountId and reason = @Why", new { analyst.AccountId, Why }));

        // Again, and the one that came back.
        Assert.Null(await AskAsync(analyst, b));
        await UndoAsync(analyst, before);
        Assert.Equal(0, await area.AskAsync<long>(
            "select count(*) from measure.value where retired_at is null and source = 'local' and period_start >= '2024-01-19' and value is not null"));

        // What was withdrawn may be loaded again.
        var (_, c) = await area.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 3).Write(area.Folder, "return.zip"));
        Assert.StartsWith("published 25 25", await area.SumAsync(c), StringComparison.Ordinal);
        Assert.Equal([.. afterA.Select(WithoutDeliveries)], (await FiguresAsync()).Select(WithoutDeliveries));
    }

    [Fact]
    public async Task An_undo_that_was_cut_short_before_the_figures_is_ended_by_the_next_look()
    {
        var (_, delivery) = await area.LoadAsync("social-care", new Care(2025).Add(1).Write(area.Folder));
        Assert.NotEmpty(await FiguresAsync());
        await area.ListAsync(
            """
            update ops.delivery set state = 'withdrawn', retired_at = now() where delivery_id = @delivery;
            insert into ops.request (kind, agency, delivery_id, asked_by, state, reason) values ('undo', 'social-care', @delivery, 'somebody', 'taken', 'to test');
            """, new { delivery });
        await area.UntilAsync("select state = 'done' from ops.request");
        Assert.Empty(await FiguresAsync());
    }

    [Fact]
    public async Task Undoing_a_year_between_two_leaves_it_missing()
    {
        var analyst = await area.SignInAsync("social-care", "analyst");
        long middle = 0;
        foreach (var year in new[] { 2023, 2024, 2025 })
        {
            var (run, _) = await area.LoadAsync("social-care", new Care(year).Add(1).Add(2).Write(area.Folder));
            middle = year == 2024 ? run : middle;
        }

        await UndoAsync(analyst, middle);
        Assert.Equal(["2023-03-31 2", "2025-03-31 2"], await area.ListAsync(
            "select concat_ws(' ', period_end, numerator) from measure.value where retired_at is null and slug = 'cin-disab' and source = 'local' and breakdown = '' order by 1"));
    }

    [Fact]
    public async Task Of_a_feed_the_latest_remaining_version_of_each_record_counts()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        await area.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Add(1).Add(2).Write(area.Folder));
        var afterA = await FiguresAsync();
        var (run, _) = await area.LoadAsync("health", new Referrals("2025-02", "28/02/2025").Add(1, row => row["FirstContactDate"] = "10/01/2025").Add(3).Write(area.Folder));
        Assert.NotEqual(afterA, await FiguresAsync());
        await UndoAsync(analyst, run);
        Assert.Equal(afterA, await FiguresAsync());
    }

    [Fact]
    public async Task A_load_whose_rows_later_ones_were_spared_is_not_undone_before_them()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        var (run, delivery) = await area.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Add(1).Add(2).Write(area.Folder));
        var (_, later) = await area.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Add(1).Add(2).Add(3).Write(area.Folder));
        Assert.Equal("published 3 1 0 2", await area.SumAsync(later));
        await UndoAsync(analyst, run, state: "refused");
        Assert.Equal("UNDO-02", await area.AskAsync<string>("select answer_code from ops.request where delivery_id = @delivery", new { delivery }));
        Assert.True(await area.AskAsync<bool>("select retired_at is null from ops.delivery where delivery_id = @delivery", new { delivery }));
        Assert.Contains("It could not be done", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{run}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("education", "analyst", "ig-lead")]
    [InlineData("health", "steward", "commissioner")]
    [InlineData("partnership", "ig-lead", "administrator")]
    public async Task Nobody_else_steers_and_the_try_is_on_record(string organisation, params string[] roles)
    {
        var (run, delivery) = await area.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Add(1).Write(area.Folder));
        var other = await area.SignInAsync(organisation, roles);
        var refused = (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound];
        Assert.Contains((await area.GetAsync(other, $"/data/imports/{run}/undo")).Status, refused);
        Assert.Contains((await area.GetAsync(other, "/data/imports/feeds/health/community-referrals/pause")).Status, refused);
        using var undo = await area.SendAsync(other, "/account", $"/data/imports/{run}/undo/ask", ("reason", Why));
        using var pause = await area.SendAsync(other, "/account", "/data/imports/feeds/ask", ("extract", "health/community-referrals"), ("act", "pause"), ("reason", Why));
        Assert.NotEqual($"/data/imports/{run}", undo.Headers.Location?.ToString());
        Assert.Contains(pause.StatusCode, refused);
        Assert.Null(await AskAsync(other, delivery));
        foreach (var act in new[] { "desk.ask_run_now('health/community-referrals')", "desk.ask_pause('health/community-referrals', 'because I can')", "desk.ask_resume('health/community-referrals')" })
        {
            Assert.Null(Assert.Single(await other.ReadAsync<long?>(area.Database.Web, $"select {act}")));
        }

        Assert.Equal(0, await area.AskAsync<long>("select count(*) from ops.request"));
        Assert.True(await area.AskAsync<long>("select count(*) from audit.entry where account_id = @AccountId and action in ('refused', 'not-found')", new { other.AccountId }) >= 2);
    }

    [Fact]
    public async Task A_paused_feed_leaves_its_files_in_the_inbox_until_it_is_resumed()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        using var hasty = await area.SendAsync(analyst, "/data/imports/feeds/health/community-referrals/pause", "/data/imports/feeds/ask", ("reason", "no"));
        Assert.Contains("problem=reason", hasty.Headers.Location!.ToString(), StringComparison.Ordinal);
        await SteerAsync(analyst, "pause", Why);
        Assert.Contains("Paused by Person", LiveArea.Text(await area.PageAsync(analyst, "/data/imports")), StringComparison.Ordinal);

        var lying = new Referrals("2025-01", "31/01/2025").Add(1).Write(area.Inbox("health"));
        Sen2.Return(2025, "2025-01-16").Child(1).Write(area.Inbox("education"), "return.zip");
        await SteerAsync(analyst, "run-now");
        await area.UntilAsync("select exists (select from ops.run where agency = 'education')");
        await Task.Delay(TimeSpan.FromSeconds(3), Cancel);
        Assert.True(File.Exists(lying));
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from ops.run where agency = 'health'"));

        await SteerAsync(analyst, "resume");
        await SteerAsync(analyst, "run-now");
        await area.UntilAsync("select exists (select from ops.run where agency = 'health' and ended_at is not null)");
        Assert.False(File.Exists(lying));
        Assert.DoesNotContain("Paused by", LiveArea.Text(await area.PageAsync(analyst, "/data/imports")), StringComparison.Ordinal);
        Assert.Equal(["pause-asked", "resume-asked", "run-now-asked", "run-now-asked"], await area.ListAsync(
            "select action from audit.entry where page = 'desk.ask_of_feed' and account_id = @AccountId order by 1", new { analyst.AccountId }));
    }

    public ValueTask InitializeAsync() => area.InitializeAsync();

    public ValueTask DisposeAsync() => area.DisposeAsync();

    private async Task UndoAsync(TestPerson person, long run, string state = "done")
    {
        using var answer = await area.SendAsync(person, $"/data/imports/{run}/undo", $"/data/imports/{run}/undo/ask", ("reason", Why));
        Assert.Equal($"/data/imports/{run}", answer.Headers.Location?.ToString());
        await area.UntilAsync("select bool_and(state in ('done', 'refused')) from ops.request where kind = 'undo'");
        Assert.Equal(state, await area.AskAsync<string>("select state from ops.request where kind = 'undo' order by request_id desc limit 1"));
    }

    private async Task SteerAsync(TestPerson person, string act, string reason = "")
    {
        using var answer = await area.SendAsync(person, $"/data/imports/feeds/health/community-referrals/{act}", "/data/imports/feeds/ask", ("reason", reason));
        Assert.Equal("/data/imports", answer.Headers.Location?.ToString());
        await area.UntilAsync("select bool_and(state = 'done') from ops.request");
    }

    private async Task<long?> AskAsync(TestPerson person, long delivery) =>
        Assert.Single(await person.ReadAsync<long?>(area.Database.Web, "select desk.ask_undo(@delivery, @Why)", new { delivery, Why }));

    /// <summary>Every current local figure, with what it rests on and what each audience is shown of it; not its number, nor when it was worked out.</summary>
    private Task<string[]> FiguresAsync() => area.ListAsync(
        """
        select concat_ws('|', slug, area_code, period_kind, period_start, breakdown, member, v.numerator, v.denominator, v.value, v.lower, v.upper, symbol, v.reason,
                         (select string_agg(concat_ws(' ', s.audience, s.hidden_reason, s.numerator, s.value), ';' order by s.audience) from measure.shown s where s.value_id = v.value_id),
                         deliveries)
        from measure.value v where retired_at is null and source = 'local'
        order by slug, area_code, period_kind, period_start, breakdown, member
        """);

    private static string WithoutDeliveries(string figure) => figure[..figure.LastIndexOf('|')];
}
