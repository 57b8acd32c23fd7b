using System.Xml.Linq;
using Npgsql;
using SendDashboard.Core;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Wall;

/// <summary>Left of star, code may see a named child; right of it, never. Project references and logins keep it (design §2, §3).</summary>
public sealed class WallTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Database"] = ["Core"],
        ["Etl"] = ["Database"],
        ["Desk"] = ["Database"],
        ["Insight"] = ["Database"],
        ["Worker"] = ["Etl", "Insight"],
        ["Web"] = ["Desk", "Insight"],
    };

    [Fact]
    public void Projects_refer_only_to_those_the_design_allows()
    {
        var source = Path.Combine(ProductFolders.Find(_ => null).EtlConfigs, "..", "src");
        foreach (var (project, allowed) in Allowed)
        {
            var file = XDocument.Load(Path.Combine(source, $"SendDashboard.{project}", $"SendDashboard.{project}.csproj"));
            var references = file.Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)["SendDashboard.".Length..]);
            Assert.Equal(allowed.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Neither_the_web_nor_what_it_stands_on_is_built_with_the_left_side()
    {
        foreach (var assembly in new[] { "SendDashboard.Web", "SendDashboard.Insight", "SendDashboard.Desk" })
        {
            var references = System.Reflection.Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name);
            Assert.DoesNotContain(references, name => name is "SendDashboard.Etl" or "send");
        }
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("identity")]
    [InlineData("ops")]
    [InlineData("star")]
    [InlineData("measure")]
    [InlineData("quartz")]
    public async Task The_webs_own_login_reads_nothing_of(string schema)
    {
        await using var owner = await database.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var list = new NpgsqlCommand(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = @schema union all select format('%I.%I', schemaname, viewname) from pg_views where schemaname = @schema", owner);
        list.Parameters.AddWithValue("schema", schema);
        var tables = new List<string>();
        await using (var reader = await list.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                tables.Add(reader.GetString(0));
            }
        }

        Assert.True(tables.Count > 0 || schema == "quartz");
        foreach (var table in tables)
        {
            await MustBeDeniedAsync($"select 1 from {table}");
        }
    }

    [Theory]
    [InlineData("select star.create_leaf('fct_ehc_plan', 1)")]
    [InlineData("select star.attach_leaf('fct_ehc_plan', 1)")]
    [InlineData("set role send_worker")]
    [InlineData("insert into ops.request (kind, asked_by) values ('load', 'x')")]
    [InlineData("create table public.mine (x int)")]
    [InlineData("update catalogue.message set message = 'x'")]
    public Task The_webs_own_login_may_not(string sql) => MustBeDeniedAsync(sql);

    private async Task MustBeDeniedAsync(string sql)
    {
        await using var connection = await database.Web.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        var denied = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, denied.SqlState);
    }
}
