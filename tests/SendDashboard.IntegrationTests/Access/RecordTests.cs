using Dapper;
using Npgsql;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Web;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>What is on record of a read: written in its transaction, by nobody but the database, and never without it.</summary>
public sealed class RecordTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly Dashboard _dashboard = new(postgres);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _dashboard.InitializeAsync();

    public ValueTask DisposeAsync() => _dashboard.DisposeAsync();

    [Fact]
    public async Task A_page_of_figures_says_who_what_why_under_which_agreement_and_how_many_people_are_behind_it()
    {
        await RunAsync("insert into measure.behind (slug, agreements, people) values ('ehc-20wk', '{t2-education-sen2}', 720)");
        await _dashboard.PageAsync("/measures/ehc-20wk?every=year");
        var entry = await LastAsync();
        Assert.Equal(
            ("read", "/measures/{Slug}", "/measures/ehc-20wk?every=year", "to plan and review services", "t2-education-sen2", 720L, "analyst", "education"),
            (entry.Action, entry.Page, entry.Object, entry.Purpose, entry.Agreements, entry.People!.Value, entry.Audience, entry.Organisation));
        Assert.True(entry.AccountId > 0);
    }

    [Fact]
    public async Task What_is_not_there_or_not_for_the_reader_is_on_record_too()
    {
        using var client = _dashboard.Host.CreateClient();
        using var answer = await client.GetAsync("/data/imports/999", Cancel);
        Assert.Equal("not-found", (await LastAsync()).Action);
    }

    [Fact]
    public async Task A_refusal_is_on_record_and_says_nothing_of_what_was_asked_for()
    {
        await _dashboard.SignInAsync("parent-carer-forum", "forum-representative");
        using var client = _dashboard.Host.CreateClient();
        using var answer = await client.GetAsync("/data/imports/1", Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("You do not have access to this page", html, StringComparison.Ordinal);
        Assert.DoesNotContain("sen2-return", html, StringComparison.Ordinal);
        var entry = await LastAsync();
        Assert.Equal(("refused", "/data/imports/{Run:long}", "/data/imports/1"), (entry.Action, entry.Page, entry.Object));
    }

    [Fact]
    public async Task A_download_has_the_readers_reason_and_the_rows_and_without_a_reason_there_is_none()
    {
        using var none = await _dashboard.SendFormAsync("/measures/ehc-20wk/download", "/measures/ehc-20wk/data.csv", ("reason", "x"));
        Assert.Equal("/measures/ehc-20wk/download?problem=reason", none.Headers.Location!.ToString());
        using var direct = await Client().GetAsync("/measures/ehc-20wk/data.csv", Cancel);
        Assert.StartsWith("/measures/ehc-20wk/download", direct.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync<long>("select count(*) from audit.entry where action = 'downloaded'"));

        using var file = await _dashboard.SendFormAsync("/measures/ehc-20wk/download", "/measures/ehc-20wk/data.csv", ("reason", "for the board paper of March"));
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        var entry = await LastAsync();
        Assert.Equal(("downloaded", "for the board paper of March"), (entry.Action, entry.Reason));
        Assert.True(entry.Rows > 10);
    }

    [Fact]
    public async Task The_record_is_there_before_the_first_byte_of_the_answer()
    {
        // A record that cannot be written: the page must not be sent either.
        await RunAsync("alter table audit.entry add constraint nothing_more check (false) not valid");
        using var client = _dashboard.Host.CreateClient();
        using var answer = await client.GetAsync("/measures/ehc-20wk", Cancel);
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("63.3", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_that_fails_sends_nothing()
    {
        await RunAsync("""
            create function audit.fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
            create constraint trigger at_commit after insert on audit.entry deferrable initially deferred for each row execute function audit.fail();
            """);
        using var client = _dashboard.Host.CreateClient();
        // The test server hands the fault on; a real one answers 500 without a body.
        await Assert.ThrowsAsync<PostgresException>(() => client.GetStringAsync("/measures/ehc-20wk", Cancel));
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/sign-in")]
    [InlineData("/health")]
    public async Task Pages_without_data_leave_no_entry(string address)
    {
        var before = await AskAsync<long>("select count(*) from audit.entry");
        using var client = _dashboard.Host.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(before, await AskAsync<long>("select count(*) from audit.entry"));
    }

    [Theory]
    [InlineData("update audit.entry set purpose = 'other' where entry_id = 1")]
    [InlineData("delete from audit.entry")]
    [InlineData("truncate audit.entry")]
    public async Task Even_the_owner_changes_nothing_by_mistake(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private HttpClient Client() => _dashboard.Host.CreateClient(new Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private async Task<Entry> LastAsync()
    {
        await using var owner = await _dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        return await owner.QueryFirstAsync<Entry>("""
            select account_id, organisation, audience, action, page, object, purpose, reason, array_to_string(agreements, ' ') as agreements, people, rows
            from audit.entry order by entry_id desc limit 1
            """);
    }

    private async Task<T> AskAsync<T>(string sql)
    {
        await using var owner = await _dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        return (await owner.ExecuteScalarAsync<T>(sql))!;
    }

    private async Task RunAsync(string sql)
    {
        await using var owner = await _dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        await owner.ExecuteAsync(sql);
    }

    private sealed record Entry
    {
        public long? AccountId { get; init; }
        public string? Organisation { get; init; }
        public string? Audience { get; init; }
        public string Action { get; init; } = "";
        public string Page { get; init; } = "";
        public string Object { get; init; } = "";
        public string Purpose { get; init; } = "";
        public string Reason { get; init; } = "";
        public string Agreements { get; init; } = "";
        public long? People { get; init; }
        public long? Rows { get; init; }
    }
}
