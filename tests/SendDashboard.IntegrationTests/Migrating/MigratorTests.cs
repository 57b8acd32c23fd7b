using Dapper;
using SendDashboard.Database.Migrating;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Migrating;

public sealed class MigratorTests(PostgresFixture postgres)
{
    private static readonly SqlScript Table =
        new(ScriptKind.Migrations, "migrations/0001_table.sql", "create table public.run_count (script text not null);");

    private static readonly SqlScript Reference = Counting(ScriptKind.Reference, "reference/codes.sql");
    private static readonly SqlScript FirstView = Counting(ScriptKind.Views, "views/a.sql");
    private static readonly SqlScript SecondView = Counting(ScriptKind.Views, "views/b.sql");
    private static readonly SqlScript Rights = Counting(ScriptKind.Security, "security/rights.sql");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Applies_migrations_then_reference_then_views_then_security()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);

        var applied = await new Migrator(database.Owner, [Rights, SecondView, FirstView, Reference, Table]).MigrateAsync(Token);

        Assert.Equal([Table.Path, Reference.Path, FirstView.Path, SecondView.Path, Rights.Path], applied);
    }

    [Fact]
    public async Task Applies_only_security_when_nothing_has_changed()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        var migrator = new Migrator(database.Owner, [Table, Reference, FirstView, Rights]);
        await migrator.MigrateAsync(Token);

        Assert.Equal([Rights.Path], await migrator.MigrateAsync(Token));
    }

    [Fact]
    public async Task Applies_the_whole_folder_again_when_one_of_its_scripts_changed()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        await new Migrator(database.Owner, [Table, Reference, FirstView, SecondView]).MigrateAsync(Token);

        var changed = SecondView with { Text = SecondView.Text + "-- changed" };
        var applied = await new Migrator(database.Owner, [Table, Reference, FirstView, new(changed.Kind, changed.Path, changed.Text)]).MigrateAsync(Token);

        Assert.Equal([FirstView.Path, SecondView.Path], applied);
    }

    [Fact]
    public async Task Applies_the_folder_again_when_one_of_its_scripts_is_gone()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        await new Migrator(database.Owner, [Table, FirstView, SecondView]).MigrateAsync(Token);

        var without = new Migrator(database.Owner, [Table, FirstView]);
        Assert.Equal([FirstView.Path], await without.MigrateAsync(Token));
        Assert.Empty(await without.MigrateAsync(Token));
    }

    [Fact]
    public async Task A_new_migration_brings_the_views_with_it()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        await new Migrator(database.Owner, [Table, FirstView]).MigrateAsync(Token);

        var second = new SqlScript(ScriptKind.Migrations, "migrations/0002_more.sql", "create table public.more ();");
        Assert.Equal([second.Path, FirstView.Path], await new Migrator(database.Owner, [Table, second, FirstView]).MigrateAsync(Token));
    }

    [Fact]
    public async Task Refuses_to_start_when_an_applied_migration_was_edited()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        await new Migrator(database.Owner, [Table, Rights]).MigrateAsync(Token);

        var edited = new SqlScript(Table.Kind, Table.Path, Table.Text + "create table public.sneaked_in ();");
        var refusal = await Assert.ThrowsAsync<SchemaRefusedException>(() => new Migrator(database.Owner, [edited, Rights]).MigrateAsync(Token));

        Assert.Contains("sql/migrations/0001_table.sql was changed after it was applied", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, await RunsAsync(database, Rights));
    }

    [Fact]
    public async Task Refuses_to_start_against_a_database_of_a_newer_product()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        await new Migrator(database.Owner, [Table]).MigrateAsync(Token);

        var refusal = await Assert.ThrowsAsync<SchemaRefusedException>(() => new Migrator(database.Owner, []).MigrateAsync(Token));

        Assert.Contains("0001_table.sql", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ends_of_another_system_are_not_a_change()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        const string lines = "create table public.a ();\ncreate table public.b ();\n";
        await new Migrator(database.Owner, [new(ScriptKind.Migrations, "migrations/0001.sql", lines)]).MigrateAsync(Token);

        var windows = lines.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Empty(await new Migrator(database.Owner, [new(ScriptKind.Migrations, "migrations/0001.sql", windows)]).MigrateAsync(Token));
    }

    [Fact]
    public async Task Two_runners_at_once_apply_each_migration_once()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        var slow = new SqlScript(
            ScriptKind.Migrations, "migrations/0002_slow.sql", "select pg_sleep(0.3); insert into public.run_count values ('slow');");

        var runs = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => new Migrator(database.Owner, [Table, slow]).MigrateAsync(Token)));

        Assert.Single(runs, applied => applied.Count == 2);
        Assert.Equal(3, runs.Count(applied => applied.Count == 0));
        Assert.Equal(1, await RunsAsync(database, "slow"));
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind_and_is_named()
    {
        await using var database = await EmptyDatabase.CreateAsync(postgres);
        var broken = new SqlScript(
            ScriptKind.Migrations, "migrations/0002_broken.sql", "create table public.half ();\n\nselect * from public.nowhere;");

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => new Migrator(database.Owner, [Table, broken]).MigrateAsync(Token));

        Assert.StartsWith("sql/migrations/0002_broken.sql failed: relation", fault.Message, StringComparison.Ordinal);
        await using var connection = await database.Owner.OpenConnectionAsync(Token);
        Assert.False(await connection.ExecuteScalarAsync<bool>("select to_regclass('public.half') is not null"));
        Assert.True(await connection.ExecuteScalarAsync<bool>("select to_regclass('public.run_count') is not null"));
    }

    private static SqlScript Counting(ScriptKind kind, string path) => new(kind, path, $"insert into public.run_count values ('{path}');");

    private static Task<long> RunsAsync(EmptyDatabase database, SqlScript script) => RunsAsync(database, script.Path);

    private static async Task<long> RunsAsync(EmptyDatabase database, string script)
    {
        await using var connection = await database.Owner.OpenConnectionAsync(Token);
        return await connection.ExecuteScalarAsync<long>("select count(*) from public.run_count where script = @script", new { script });
    }
}
