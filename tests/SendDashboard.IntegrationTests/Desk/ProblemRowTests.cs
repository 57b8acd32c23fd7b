using System.Net;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Desk;

/// <summary>What a problem row shows of the cell, to whom, and what the record says of it.</summary>
public sealed class ProblemRowTests(LiveArea area) : IClassFixture<LiveArea>, IAsyncLifetime
{
    private static (long Run, long Delivery)? _loaded;

    private TestPerson _analyst = null!;

    private static (long Run, long Delivery) Loaded => _loaded!.Value;

    public async ValueTask InitializeAsync()
    {
        _analyst = await area.SignInAsync("health", "analyst");
        _loaded ??= await area.LoadAsync("health", new Referrals("2025-01", "31/01/2025")
            .Add(1).Add(2)
            .Add(3, row => row["FirstContactDate"] = "31/02/2025")
            .Add(4, row => row["FirstContactDate"] = "<script>alert(1)</script>")
            .Add(5, row => row["PersonBirthDate"] = "14/13/2018")
            .Add(6, row => row["Sex"] = "'; drop table staging.quarantine; --")
            .Add(7, row => row["NHSNumberStatus"] = "<b>99</b>")
            .Add(8, row => row["NHSNumberStatus"] = "9990000000")
            .Add(9, row => row["ServiceLine"] = "=cmd()|' /C calc'!A0")
            .Write(area.Folder));
    }

    [Theory]
    [InlineData("DATE-01", 4, "31/02/2025")]
    [InlineData("DATE-01", 5, "<AAAAAA>AAAAA(9)</AA")]
    [InlineData("CODE-01", 8, "<b>99</b>")]
    [InlineData("CODE-01", 9, "9999999999")]
    [InlineData("CODE-01", 7, "'; AAAA AAAAA AAAAAA")]
    [InlineData("CODE-01", 10, "=AAA()|' /A AAAA'!A9")]
    public async Task A_cell_is_shown_as_far_as_its_field_may_be_seen(string rule, int line, string seen)
    {
        var page = await area.PageAsync(_analyst, $"/data/imports/{Loaded.Run}/problems/{rule}");
        var row = page.QuerySelectorAll("tbody tr").Single(one => one.QuerySelector("th")!.TextContent == $"{line}");
        Assert.Equal(seen, row.QuerySelectorAll("td")[2].TextContent);
        Assert.Empty(page.QuerySelectorAll("main script, main b"));
    }

    [Fact]
    public async Task A_date_of_birth_is_a_shape_even_when_it_is_no_date()
    {
        var shapes = await _analyst.ReadAsync<string>(
            area.Database.Web, "select value from desk.problem_rows(@delivery, 'DATE-01', 100, 0) where field = 'PersonBirthDate'", new { delivery = Loaded.Delivery });
        Assert.Equal(["99/99/9999"], shapes);
    }

    [Fact]
    public async Task Each_look_is_on_record_with_its_rows_and_its_agreement()
    {
        await area.PageAsync(_analyst, $"/data/imports/{Loaded.Run}/problems/DATE-01");
        Assert.Equal("read 3 {t2-health-community-referrals}", await area.AskAsync<string>(
            "select concat_ws(' ', action, rows, agreements) from audit.entry where page = 'desk.problem_rows' and account_id = @AccountId", new { _analyst.AccountId }));
    }

    [Theory]
    [InlineData("education", "analyst")]
    [InlineData("education", "steward")]
    [InlineData("partnership", "commissioner")]
    [InlineData("partnership", "ig-lead")]
    [InlineData("partnership", "administrator")]
    public async Task Nobody_else_gets_a_row_and_the_try_is_on_record(string organisation, string role)
    {
        var other = await area.SignInAsync(organisation, role);
        var (status, _) = await area.GetAsync(other, $"/data/imports/{Loaded.Run}/problems/DATE-01");
        await using var connection = await area.Database.Web.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var asking = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var ask = new Npgsql.NpgsqlCommand(
            $"select security.begin_request('{other.Token}', 'to test'); select count(*) from desk.problem_rows({Loaded.Delivery}, 'DATE-01', 100, 0)", connection);
        await using (var reader = await ask.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            await reader.NextResultAsync(TestContext.Current.CancellationToken);
            await reader.ReadAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, reader.GetInt64(0));
        }

        await asking.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Contains(status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        Assert.Equal(2, await area.AskAsync<long>(
            "select count(*) from audit.entry where account_id = @AccountId and action in ('refused', 'not-found')", new { other.AccountId }));
    }

    [Fact]
    public async Task A_field_the_agreement_no_longer_names_and_a_purged_row_show_nothing()
    {
        var rows = $"select concat_ws(' ', line, held, coalesce(value, '-')) from desk.problem_rows({Loaded.Delivery}, 'CODE-01', 100, 0) where line in (8, 10) order by line";
        await area.ListAsync(
            """
            update catalogue.agreement set document = jsonb_set(document, '{covers,0,tables,referrals}', (document #> '{covers,0,tables,referrals}') - 'NHSNumberStatus')
            where slug = 't2-health-community-referrals';
            update staging.quarantine set purge_after = current_date - 2 where line = 10;
            """);
        Assert.Equal(["8 not-agreed -", "10 gone -"], await _analyst.ReadAsync<string>(area.Database.Web, rows));
        await area.ListAsync(
            """
            update catalogue.agreement set document = jsonb_set(document, '{covers,0,tables,referrals}', (document #> '{covers,0,tables,referrals}') || '["NHSNumberStatus"]')
            where slug = 't2-health-community-referrals';
            update staging.quarantine set purge_after = current_date + 2 where line = 10;
            """);
    }

    [Fact]
    public async Task A_fault_itself_holds_no_value()
    {
        var columns = await area.ListAsync("select column_name::text from information_schema.columns where table_schema = 'staging' and table_name = 'row_fault' order by 1");
        Assert.Equal(["code", "delivery_id", "field", "line", "rows", "severity", "table_name"], columns);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
