using Dapper;
using Npgsql;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>Direct SQL with the web's own login: what it gets with a context, without one, and with one it made up itself.</summary>
public sealed class ContextTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Figures = "select count(*) from view.measure_value where source = 'local'";
    private const string Loads = "select coalesce(string_agg(distinct agency, ' ' order by agency), '') from view.run";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var owner = await database.Owner.OpenConnectionAsync(Cancel);
        if (await owner.ExecuteScalarAsync<long>("select count(*) from ops.run") == 0)
        {
            await owner.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Web", "dashboard.sql"), Cancel));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Without_a_context_there_is_nothing_to_see()
    {
        await using var web = await database.Web.OpenConnectionAsync(Cancel);
        Assert.Equal(0, await web.ExecuteScalarAsync<long>("select count(*) from view.measure_value"));
        Assert.Equal(0, await web.ExecuteScalarAsync<long>("select count(*) from view.run"));
        Assert.Equal(0, await web.ExecuteScalarAsync<long>("select count(*) from desk.problem_rules(1)"));
        Assert.Equal(0, await web.ExecuteScalarAsync<long>("select count(*) from desk.sources(array[1])"));
        Assert.Equal(0, await web.ExecuteScalarAsync<long>("select total from desk.activity()"));
        Assert.Null(await web.ExecuteScalarAsync<long?>("select desk.ask_load('education', 'education/sen2', null, 'x.csv', 'x.csv')"));
    }

    [Theory]
    [InlineData("commissioner", "partnership", true, "")]
    [InlineData("ig-lead", "partnership", true, "education health social-care")]
    [InlineData("analyst", "education", true, "education")]
    [InlineData("analyst", "health", true, "health")]
    [InlineData("steward", "social-care", true, "social-care")]
    [InlineData("forum-representative", "parent-carer-forum", true, "")]
    [InlineData("administrator", "partnership", false, "")]
    public async Task A_role_sees_its_figures_and_the_loads_of_its_own_organisation(string role, string organisation, bool figures, string agencies)
    {
        var person = await TestPerson.SignInAsync(database.Owner, organisation, [role]);
        Assert.Equal(figures, (await person.ReadAsync<long>(database.Web, Figures))[0] > 0);
        Assert.Equal(agencies, (await person.ReadAsync<string>(database.Web, Loads))[0]);
    }

    [Fact]
    public async Task Local_figures_are_those_of_ones_own_areas_and_published_ones_everybodys()
    {
        var elsewhere = await TestPerson.SignInAsync(database.Owner, "partnership", ["commissioner"], areas: ["E06000042"]);
        Assert.Equal(0, (await elsewhere.ReadAsync<long>(database.Web, Figures))[0]);
        Assert.True((await elsewhere.ReadAsync<long>(database.Web, "select count(*) from view.measure_value where source = 'published'"))[0] > 0);
    }

    [Theory]
    [InlineData("set session.audience = 'restricted'")]
    [InlineData("select set_config('send.account', '1', true)")]
    [InlineData("set local application_name = 'ig-lead'")]
    public async Task A_setting_is_no_context(string forged)
    {
        await using var web = await database.Web.OpenConnectionAsync(Cancel);
        await using var transaction = await web.BeginTransactionAsync(Cancel);
        await web.ExecuteAsync(forged);
        Assert.Equal(0, await web.ExecuteScalarAsync<long>(Figures));
    }

    [Theory]
    [InlineData("insert into security.request_context (backend, transaction, account_id, session_id, organisation, shown_audience, areas, closed_deliveries, may_all, may_own, purpose) values (pg_backend_pid(), pg_current_xact_id(), 1, 1, 'x', 'analyst', '{}', '{}', '{figures}', '{}', 'x')")]
    [InlineData("select * from security.account")]
    [InlineData("select * from security.session")]
    [InlineData("update security.account_role set role = 'ig-lead'")]
    [InlineData("select security.add_account('x@x', 'x', 'education', array['ig-lead'], '{}')")]
    [InlineData("select audit.append('read')")]
    [InlineData("select * from audit.entry")]
    [InlineData("delete from audit.entry")]
    [InlineData("update security.installation set demo_sign_in = true")]
    [InlineData("set role send_view")]
    [InlineData("set role send_worker")]
    [InlineData("alter table measure.value disable row level security")]
    public async Task The_webs_login_cannot_make_itself_a_context_or_a_record(string sql)
    {
        await using var web = await database.Web.OpenConnectionAsync(Cancel);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => web.ExecuteAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("not a token at all")]
    [InlineData("")]
    [InlineData("' or '1'='1")]
    public async Task A_token_of_nobody_opens_nothing(string token)
    {
        await using var web = await database.Web.OpenConnectionAsync(Cancel);
        await using var transaction = await web.BeginTransactionAsync(Cancel);
        Assert.Empty(await web.QueryAsync("select * from security.begin_request(@token, 'to test')", new { token }));
        Assert.Equal(0, await web.ExecuteScalarAsync<long>(Figures));
    }

    [Fact]
    public async Task A_request_without_a_purpose_opens_nothing()
    {
        var person = await TestPerson.SignInAsync(database.Owner, "partnership", ["commissioner"]);
        await using var web = await database.Web.OpenConnectionAsync(Cancel);
        await using var transaction = await web.BeginTransactionAsync(Cancel);
        Assert.Empty(await web.QueryAsync("select * from security.begin_request(@Token, '')", new { person.Token }));
        Assert.Equal(0, await web.ExecuteScalarAsync<long>(Figures));
    }

    [Fact]
    public async Task A_context_ends_with_its_transaction_though_the_connection_is_used_again()
    {
        var person = await TestPerson.SignInAsync(database.Owner, "partnership", ["ig-lead"]);
        await using var web = await database.Web.OpenConnectionAsync(Cancel);
        foreach (var commits in new[] { true, false })
        {
            await using (var transaction = await web.BeginTransactionAsync(Cancel))
            {
                await web.ExecuteAsync("select security.begin_request(@Token, 'to test')", new { person.Token });
                Assert.True(await web.ExecuteScalarAsync<long>(Figures) > 0);
                await (commits ? transaction.CommitAsync(Cancel) : transaction.RollbackAsync(Cancel));
            }

            Assert.Equal(0, await web.ExecuteScalarAsync<long>(Figures));
            await using (var next = await web.BeginTransactionAsync(Cancel))
            {
                Assert.Equal(0, await web.ExecuteScalarAsync<long>(Figures));
                Assert.Null(await web.ExecuteScalarAsync<string?>("select security.audience()"));
            }
        }
    }

    [Fact]
    public async Task Two_people_at_once_on_pooled_connections_never_see_each_others()
    {
        var education = await TestPerson.SignInAsync(database.Owner, "education", ["analyst"]);
        var health = await TestPerson.SignInAsync(database.Owner, "health", ["analyst"]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async worker =>
        {
            for (var i = 0; i < 25; i++)
            {
                var (person, agency) = (worker + i) % 2 == 0 ? (education, "education") : (health, "health");
                Assert.Equal(agency, (await person.ReadAsync<string>(database.Web, Loads))[0]);
            }
        }));
    }

    [Fact]
    public async Task A_savepoint_that_is_taken_back_takes_the_context_back()
    {
        var person = await TestPerson.SignInAsync(database.Owner, "partnership", ["ig-lead"]);
        await using var web = await database.Web.OpenConnectionAsync(Cancel);
        await using var transaction = await web.BeginTransactionAsync(Cancel);
        await transaction.SaveAsync("before", Cancel);
        await web.ExecuteAsync("select security.begin_request(@Token, 'to test')", new { person.Token });
        await transaction.RollbackAsync("before", Cancel);
        Assert.Equal(0, await web.ExecuteScalarAsync<long>(Figures));
    }
}
