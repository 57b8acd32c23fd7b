using Dapper;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Published;

/// <summary>Which release is believed when several count.</summary>
public sealed class PublishedFiguresTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const long Release2025 = 1, Release2026 = 2, Selection2025 = 3;

    [Fact]
    public async Task The_release_that_reaches_furthest_speaks_for_every_period_it_holds()
    {
        await using var connection = await database.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(Leaf(Release2026) + Leaf(Release2025) + Leaf(Selection2025));
        // The newer release no longer holds 2023, and says something else of 2024; it arrived first.
        await connection.ExecuteAsync(Row(Release2026, "requests", "2024", "24 revised") + Row(Release2026, "requests", "2025", "25"));
        await connection.ExecuteAsync(Row(Release2025, "requests", "2023", "23") + Row(Release2025, "requests", "2024", "24") + Row(Release2025, "caseload", "202425", "c"));
        await connection.ExecuteAsync(Row(Selection2025, "caseload", "202425", "c again"));

        Assert.Equal(["2023 23", "2024 24 revised", "2025 25"], await FiguresAsync(connection, "requests", Release2025, Release2026, Selection2025));
        Assert.Equal(["202425 c again"], await FiguresAsync(connection, "caseload", Release2025, Release2026, Selection2025));
        Assert.Equal(["2023 23", "2024 24"], await FiguresAsync(connection, "requests", Release2025));
    }

    [Fact]
    public async Task Measure_SQL_may_read_published_figures_and_the_web_may_not()
    {
        const string Figures = "set local role {0}; select count(*) from star.published_figures('{{}}', 'requests')";
        await using var connection = await database.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            Assert.Equal(0, await connection.ExecuteScalarAsync<long>(string.Format(null, Figures, "send_measure")));
        }

        await using var refused = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => connection.ExecuteScalarAsync<long>(string.Format(null, Figures, "send_web")));
    }

    private static string Leaf(long delivery) =>
        $"select star.create_leaf('fct_published_figure', {delivery}); select star.attach_leaf('fct_published_figure', {delivery});";

    private static string Row(long delivery, string table, string period, string figure) =>
        $$"""
        insert into star.fct_published_figure
        values ({{delivery}}, 2, '{{table}}', '{{period}}', 'Calendar year', 'National', 'E92000001', 'All', 'All', '{"n": "{{figure}}"}');
        """;

    private static async Task<IEnumerable<string>> FiguresAsync(Npgsql.NpgsqlConnection connection, string table, params long[] deliveries) =>
        await connection.QueryAsync<string>(
            "select time_period || ' ' || (figures ->> 'n') from star.published_figures(@deliveries, @table) order by time_period",
            new { deliveries, table });
}
