using System.Globalization;
using System.Net;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Desk;

/// <summary>What the people of an agency answer about their own files: a held one is let in, a query is explained, each by name and on record.</summary>
public sealed class AnswerTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Why = "two clinics <b>closed</b>; it's '; drop table";
    private readonly LiveArea area = new(postgres);

    [Fact]
    public async Task A_file_held_for_its_volume_is_let_in_by_name_and_the_page_says_what_was_expected()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        await area.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Many(1, 40).Write(area.Folder));
        var (run, delivery) = await area.LoadAsync("health", new Referrals("2025-02", "28/02/2025").Many(1, 24).Write(area.Folder));
        Assert.Equal("held", await StateAsync(run));

        var page = await area.PageAsync(analyst, $"/data/imports/{run}");
        Assert.Contains("Rows that can be loaded | 24 | 40 rows of January 2025 | More than 24 and fewer than 120", LiveArea.Rows(page));
        Assert.NotNull(page.QuerySelector($"a.govuk-button[href='/data/imports/{run}/let-in']"));

        using var hasty = await area.SendAsync(analyst, $"/data/imports/{run}/let-in", $"/data/imports/{run}/let-in/ask", ("reason", "fine"));
        Assert.Equal($"/data/imports/{run}/let-in?problem=reason", hasty.Headers.Location?.ToString());
        await LetInAsync(analyst, run);

        Assert.Equal("succeeded", await StateAsync(run));
        Assert.Equal("published 24 24 0 0", await area.SumAsync(delivery));
        page = await area.PageAsync(analyst, $"/data/imports/{run}");
        Assert.Matches($"Let in by Person \\d+ on .*, because: {System.Text.RegularExpressions.Regex.Escape(Why)}", LiveArea.Text(page));
        Assert.Contains(LiveArea.Rows(page), row => row.StartsWith("Rows that can be loaded | 24 | 40 rows", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main b"));
        Assert.Equal("let-in-asked {t2-health-community-referrals}", await area.AskAsync<string>(
            "select concat_ws(' ', action, agreements) from audit.entry where page = 'desk.ask_let_in' and account_id = @AccountId and reason = @Why", new { analyst.AccountId, Why }));

        // It is held no longer, so there is nothing to let in.
        Assert.Null(Assert.Single(await analyst.ReadAsync<long?>(area.Database.Web, "select desk.ask_let_in(@delivery, @Why)", new { delivery, Why })));
    }

    [Fact]
    public async Task A_file_a_fifth_of_whose_rows_cannot_be_loaded_is_held_and_loads_without_them_when_let_in()
    {
        var steward = await area.SignInAsync("health", "steward");
        var (run, delivery) = await area.LoadAsync("health", Month(60, bad: 20).Write(area.Folder));
        Assert.Equal("held SUM-05 referrals", await area.AskAsync<string>("select concat_ws(' ', state, reason_code, reason_table) from ops.run where run_id = @run", new { run }));
        Assert.Contains("Rows of referrals that cannot be loaded | 20 | 60 rows in the file | Fewer than 20", LiveArea.Rows(await area.PageAsync(steward, $"/data/imports/{run}/let-in")));

        await LetInAsync(steward, run);
        Assert.Equal("published 60 40 20 0", await area.SumAsync(delivery));
    }

    [Fact]
    public async Task Few_rows_that_cannot_be_loaded_hold_nothing_up()
    {
        var (run, _) = await area.LoadAsync("health", Month(60, bad: 19).Write(area.Folder));
        Assert.Equal("succeeded", await StateAsync(run));
    }

    [Fact]
    public async Task What_is_put_in_the_place_of_a_held_file_is_not_let_in()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        var path = Month(60, bad: 30).Write(area.Folder);
        var (run, _) = await area.LoadAsync("health", path);
        File.Copy(Month(60, bad: 31).Write(area.Folder), path, overwrite: true);
        await LetInAsync(analyst, run);
        Assert.Equal("rejected HELD-02", await area.AskAsync<string>("select concat_ws(' ', state, reason_code) from ops.run where run_id = @run", new { run }));

        (run, _) = await area.LoadAsync("health", path = Month(60, bad: 32).Write(area.Folder));
        File.Delete(path);
        await LetInAsync(analyst, run);
        Assert.Equal("held", await StateAsync(run));
        Assert.Contains("The file that was held is no longer kept, or has changed since", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{run}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("education", "analyst", "steward")]
    [InlineData("health", "ig-lead", "commissioner")]
    [InlineData("partnership", "ig-lead", "administrator")]
    public async Task Nobody_else_answers_and_the_try_is_on_record(string organisation, params string[] roles)
    {
        var (run, delivery) = await area.LoadAsync("health", Month(60, bad: 30).Add(100, row => row["NHSNumber"] = "9990001111").Write(area.Folder));
        var other = await area.SignInAsync(organisation, roles);
        var refused = (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound];
        Assert.Contains((await area.GetAsync(other, $"/data/imports/{run}/let-in")).Status, refused);
        Assert.Contains((await area.GetAsync(other, $"/data/imports/{run}/queries/ID-05")).Status, refused);
        using var letIn = await area.SendAsync(other, "/account", $"/data/imports/{run}/let-in/ask", ("reason", Why));
        Assert.NotEqual($"/data/imports/{run}", letIn.Headers.Location?.ToString());
        using var explained = await area.SendAsync(other, "/account", $"/data/imports/{run}/queries/ask",
            ("act", "explain"), ("code", "ID-05"), ("table", "referrals"), ("field", "NHSNumber"), ("reason", Why), ("months", "3"));
        Assert.Contains(explained.StatusCode, refused);
        Assert.Null(Assert.Single(await other.ReadAsync<long?>(area.Database.Web, "select desk.ask_let_in(@delivery, @Why)", new { delivery, Why })));
        Assert.Null(Assert.Single(await other.ReadAsync<long?>(
            area.Database.Web, "select desk.explain_query(@delivery, 'ID-05', 'referrals', 'NHSNumber', @Why, current_date + 30)", new { delivery, Why })));
        Assert.Equal(0, await area.AskAsync<long>("select (select count(*) from ops.request) + (select count(*) from ops.explanation)"));
        Assert.True(await area.AskAsync<long>("select count(*) from audit.entry where account_id = @AccountId and action in ('refused', 'not-found')", new { other.AccountId }) >= 3);
    }

    [Fact]
    public async Task A_query_is_explained_once_and_the_explanation_is_carried_until_its_day_or_until_there_are_many_more()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        var (run, _) = await area.LoadAsync("health", Queried("2025-01", "31/01/2025", 3).Write(area.Folder));
        Assert.Contains("Loaded, 1 query to explain", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{run}")), StringComparison.Ordinal);
        Assert.Contains("Loaded, queries", LiveArea.Text(await area.PageAsync(analyst, "/data/imports")), StringComparison.Ordinal);

        await ExplainAsync(analyst, run);
        var page = LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{run}"));
        Assert.Contains("30 of 30 rows loaded, every query explained", page, StringComparison.Ordinal);
        Assert.Contains("Query, explained", page, StringComparison.Ordinal);
        var queries = await area.PageAsync(analyst, $"/data/imports/{run}/queries");
        Assert.Contains(Why, LiveArea.Text(queries), StringComparison.Ordinal);
        Assert.Empty(queries.QuerySelectorAll("main b"));
        Assert.Equal(Why, await area.AskAsync<string>("select reason from audit.entry where action = 'query-explained' and account_id = @AccountId", new { analyst.AccountId }));

        // The next version of the month, and the next month: covered. Many more rows are asked about again.
        var (next, _) = await area.LoadAsync("health", Queried("2025-01", "31/01/2025", 4).Write(area.Folder));
        Assert.Contains("every query explained", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{next}")), StringComparison.Ordinal);
        Assert.Contains($"on load {run}", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{next}/queries")), StringComparison.Ordinal);
        var (many, _) = await area.LoadAsync("health", Queried("2025-02", "28/02/2025", 14, of: 100).Write(area.Folder));
        Assert.Contains("for 3 rows: here are many more", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{many}/queries")), StringComparison.Ordinal);

        // Its day has passed: a load that arrives now is not covered; those that came before stay explained.
        await area.ListAsync("update ops.explanation set until = current_date - 2");
        var (later, _) = await area.LoadAsync("health", Queried("2025-03", "31/03/2025", 3).Write(area.Folder));
        Assert.Contains("1 query to explain", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{later}")), StringComparison.Ordinal);
        Assert.Contains("every query explained", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{run}")), StringComparison.Ordinal);

        // Taken back, it is asked again.
        using var back = await area.SendAsync(analyst, $"/data/imports/{run}/queries", $"/data/imports/{run}/queries/ask");
        Assert.Equal($"/data/imports/{run}/queries", back.Headers.Location?.ToString());
        Assert.Contains("1 query to explain", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{run}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("current_date - 2")]
    [InlineData("current_date + 400")]
    [InlineData("null::date")]
    public async Task An_explanation_holds_to_a_day_within_a_year(string day)
    {
        var analyst = await area.SignInAsync("health", "analyst");
        var (_, delivery) = await area.LoadAsync("health", Queried("2025-01", "31/01/2025", 1).Write(area.Folder));
        Assert.Null(Assert.Single(await analyst.ReadAsync<long?>(
            area.Database.Web, $"select desk.explain_query(@delivery, 'ID-05', 'referrals', 'NHSNumber', @Why, {day})", new { delivery, Why })));
    }

    public ValueTask InitializeAsync() => area.InitializeAsync();

    public ValueTask DisposeAsync() => area.DisposeAsync();

    private static Referrals Month(int rows, int bad)
    {
        var month = new Referrals("2025-01", "31/01/2025").Many(1, rows - bad);
        foreach (var number in Enumerable.Range(rows - bad + 1, bad))
        {
            month.Add(number, row => row["ServiceLine"] = "NONESUCH");
        }

        return month;
    }

    /// <summary>A month some of whose NHS numbers fail their check figure.</summary>
    private static Referrals Queried(string month, string end, int queried, int of = 30)
    {
        var rows = new Referrals(month, end).Many(1, of - queried);
        foreach (var number in Enumerable.Range(of - queried + 1, queried))
        {
            rows.Add(number, row => row["NHSNumber"] = Wrong(row["NHSNumber"]));
        }

        return rows;
    }

    private static string Wrong(string number) => number[..9] + ((number[9] - '0' + 1) % 10).ToString(CultureInfo.InvariantCulture);

    private Task<string> StateAsync(long run) => area.AskAsync<string>("select state from ops.run where run_id = @run", new { run });

    private async Task LetInAsync(TestPerson person, long run)
    {
        using var answer = await area.SendAsync(person, $"/data/imports/{run}/let-in", $"/data/imports/{run}/let-in/ask", ("reason", Why));
        Assert.Equal($"/data/imports/{run}", answer.Headers.Location?.ToString());
        await area.UntilAsync("select bool_and(state in ('done', 'refused')) from ops.request where kind = 'let-in'");
        await area.UntilAsync($"select ended_at is not null from ops.run where run_id = {run}");
    }

    private async Task ExplainAsync(TestPerson person, long run)
    {
        var page = $"/data/imports/{run}/queries/ID-05?table=referrals&field=NHSNumber";
        using var hasty = await area.SendAsync(person, page, $"/data/imports/{run}/queries/ask", ("reason", "fine"), ("months", "3"));
        Assert.EndsWith("problem=reason", hasty.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var answer = await area.SendAsync(person, page, $"/data/imports/{run}/queries/ask", ("reason", Why), ("months", "3"));
        Assert.Equal($"/data/imports/{run}/queries", answer.Headers.Location?.ToString());
    }
}
