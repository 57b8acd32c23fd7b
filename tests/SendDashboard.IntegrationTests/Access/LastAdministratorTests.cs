using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>Somebody who looks after accounts is always left, and the web's login can do nothing past the context.</summary>
public sealed class LastAdministratorTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_last_but_one_can_go_and_the_last_cannot()
    {
        await TestPerson.SignInAsync(database.Owner, "partnership", ["ig-lead"]);
        var one = await TestPerson.SignInAsync(database.Owner, "partnership", ["administrator"]);
        var two = await TestPerson.SignInAsync(database.Owner, "partnership", ["administrator"]);
        await using (var demo = database.Owner.CreateCommand("select security.add_account('last@demo.invalid', 'Demo', 'education', '{administrator}', '{}', true)"))
        {
            await demo.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        // Both at once, each taking the other away: one of them is left.
        var answers = await Task.WhenAll(
            DoAsync(one, "security.take_role(@account, 'administrator')", two.AccountId),
            DoAsync(two, "security.take_role(@account, 'administrator')", one.AccountId));
        Assert.Single(answers, answer => answer is null);
        Assert.Contains(answers.Single(answer => answer is not null), (string[])["last-administrator", "not-allowed"]);

        var left = answers[0] is null ? one : two;
        Assert.Equal("last-administrator", await DoAsync(left, "security.take_role(@account, 'administrator')", left.AccountId));
        Assert.Equal("last-administrator", await DoAsync(left, "security.close_person(@account)", left.AccountId));
    }

    [Theory]
    [InlineData("security.take_role(@account, 'analyst')")]
    [InlineData("security.ask_role(@account, 'analyst', 'because of work')")]
    [InlineData("security.close_person(@account)")]
    [InlineData("security.reopen_person(@account)")]
    [InlineData("security.unlock_person(@account)")]
    [InlineData("security.change_areas(@account, '{}')")]
    [InlineData("(select refusal from security.make_person_link(@account))")]
    [InlineData("(select refusal from security.add_person('x@example.invalid', 'X', 'education', '{}'))")]
    [InlineData("security.decide_role(@account, true)")]
    [InlineData("security.add_organisation('x', 'X', null)")]
    public async Task Whoever_may_not_is_refused_by_the_database_and_that_is_on_record(string call)
    {
        var analyst = await TestPerson.SignInAsync(database.Owner, "education", ["analyst"]);
        Assert.Equal("not-allowed", await DoAsync(analyst, call, analyst.AccountId));
        Assert.Equal("refused", Assert.Single(await TestReadAsync(
            "select action from audit.entry where account_id = @account and action = 'refused'", analyst.AccountId)));
    }

    [Theory]
    [InlineData("select count(*) from security.people()")]
    [InlineData("select count(*) from security.person_roles(1) where security.may('users') or true")]
    [InlineData("select count(*) from security.role_wishes()")]
    [InlineData("select count(*) from security.organisations()")]
    [InlineData("select count(*) from security.areas_to_give('X99000001')")]
    [InlineData("select count(*) from security.agencies_to_own()")]
    public async Task Lists_are_empty_for_whoever_may_not_and_without_a_context(string sql)
    {
        var analyst = await TestPerson.SignInAsync(database.Owner, "education", ["analyst"]);
        Assert.Equal(0, Assert.Single(await analyst.ReadAsync<long>(database.Web, sql)));
        await using var command = database.Web.CreateCommand(sql);
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("select security.make_link(1, 'reset')")]
    [InlineData("select security.add_account('x@example.invalid', 'X', 'education', '{administrator}', '{}')")]
    [InlineData("select security.on_record('x', 'x', null)")]
    [InlineData("select security.barred_from(null)")]
    [InlineData("select security.is_last_administrator(1)")]
    [InlineData("insert into security.account_role (account_id, role) values (1, 'administrator')")]
    [InlineData("select * from security.account")]
    public async Task The_web_has_no_other_way(string sql)
    {
        await using var command = database.Web.CreateCommand(sql);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private async Task<string?> DoAsync(TestPerson person, string call, long account)
    {
        await using var connection = await database.Web.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Dapper.SqlMapper.ExecuteAsync(connection, "select security.begin_request(@Token, 'to test')", new { person.Token });
        var answer = await Dapper.SqlMapper.ExecuteScalarAsync<string?>(connection, $"select {call}", new { account });
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return answer;
    }

    private async Task<IEnumerable<string>> TestReadAsync(string sql, long account)
    {
        await using var connection = await database.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await Dapper.SqlMapper.QueryAsync<string>(connection, sql, new { account });
    }
}
