using Dapper;
using SendDashboard.Etl.Runs;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>Fencing and failure, in one process; LiveWorkerTests does the same to real ones.</summary>
public sealed class LeaseTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_that_lost_its_lease_cannot_publish()
    {
        await OwnerAsync(Block("ops.delivery", "new.state = 'published'"));
        var run = await QueueAsync();
        await using var gate = await LockAsync();
        var first = Import.Taker.WorkOneAsync(run, Cancel);
        await WaitUntilBlockedAsync();

        // Another worker takes the lapsed run; its number is higher. The first one is then let go.
        await OwnerAsync("update ops.run set lease = lease + 1, attempt = attempt + 1, leased_by = 'another'");
        await gate.DisposeAsync();
        await first;

        var outcome = await Import.OutcomeAsync(run);
        Assert.Equal(("running", "loading"), (outcome.State, outcome.DeliveryState));
        Assert.Equal(0, await Import.AskAsync<long>("select count(*) from star.fct_ehc_request"));
        Assert.Equal(0, await Import.AskAsync<long>("select count(*) from pg_class where relname like 'fct_ehc_request_d%'"));
        Assert.Contains("another worker holds it", Import.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_left_behind_is_taken_again_and_completes_once()
    {
        var run = await QueueAsync();
        var abandoned = await Import.Runs.TakeAsync(run, Cancel);
        Assert.Null(await Import.Runs.TakeAsync(run, Cancel)); // While the lease lasts, nobody else gets it.
        await Import.Runs.ReleaseAsync(abandoned!, Cancel);

        await Import.Taker.WorkOneAsync(null, Cancel);

        var outcome = await Import.OutcomeAsync(run);
        Assert.Equal(("succeeded", 2), (outcome.State, outcome.Attempt));
        await Assert.ThrowsAsync<Etl.Staging.LeaseLostException>(() => Import.Runs.EndAsync(abandoned!, RunEnd.Succeeded, Cancel));
    }

    [Fact]
    public async Task Two_files_of_one_agency_wait_for_each_other_and_those_of_two_do_not()
    {
        var first = await Import.Runs.QueueAsync(new NewRun("education", "a.zip", "/a", "test"), Cancel);
        await Import.Runs.QueueAsync(new NewRun("education", "b.zip", "/b", "test"), Cancel);
        var other = await Import.Runs.QueueAsync(new NewRun("health", "c.csv", "/c", "test"), Cancel);

        Assert.Equal(first, (await Import.Runs.TakeAsync(null, Cancel))?.RunId);
        Assert.Equal(other, (await Import.Runs.TakeAsync(null, Cancel))?.RunId);
        Assert.Null(await Import.Runs.TakeAsync(null, Cancel));
    }

    [Fact]
    public async Task A_full_disk_is_tried_again_and_nothing_of_the_first_attempt_stays()
    {
        await OwnerAsync(Fail("ops.delivery", "new.state = 'published' and (select attempt from ops.run where delivery_id = new.delivery_id) = 1", "53100"));
        var run = await QueueAsync();
        await Import.Taker.WorkOneAsync(run, Cancel);
        Assert.Equal("running", (await Import.OutcomeAsync(run)).State);

        await Import.Taker.WorkOneAsync(run, Cancel);

        var outcome = await Import.OutcomeAsync(run);
        Assert.Equal(("succeeded", 2, 9), (outcome.State, outcome.Attempt, outcome.RowsLoaded));
    }

    [Fact]
    public async Task A_database_that_never_does_its_work_fails_the_run_cleanly()
    {
        await OwnerAsync(Fail("ops.delivery", "new.state = 'published'", "53100"));
        await using var import = new Importer(Database, terms: new LeaseTerms("test", LeaseTerms.UsualLength, MostAttempts: 2));
        var run = await import.Runs.QueueAsync(New(import), Cancel);
        await import.Taker.WorkOneAsync(run, Cancel);
        await import.Taker.WorkOneAsync(run, Cancel);

        var outcome = await import.OutcomeAsync(run);
        Assert.Equal(("failed", "failed", "RUN-03"), (outcome.State, outcome.DeliveryState, outcome.Code));
        Assert.Equal(0, await import.AskAsync<long>("select count(*) from star.fct_ehc_request"));
    }

    [Fact]
    public async Task An_unexpected_fault_has_a_reference_in_the_log_and_no_text_of_the_database()
    {
        await OwnerAsync(Fail("ops.delivery", "new.state = 'published'", "22007", "invalid date: Xylocanary-7741"));
        var run = await QueueAsync();
        await Import.Taker.WorkOneAsync(run, Cancel);

        Assert.Equal(("failed", "RUN-02"), ((await Import.OutcomeAsync(run)).State, (await Import.OutcomeAsync(run)).Code));
        var reference = await Import.AskAsync<string>("select fault_id from ops.run");
        Assert.Contains($"reference {reference}", Import.Log.Text, StringComparison.Ordinal);
        var ours = Import.Log.Text.Split('\n').Where(line => line.StartsWith("SendDashboard", StringComparison.Ordinal));
        Assert.DoesNotContain(ours, line => line.Contains("Xylocanary", StringComparison.Ordinal));
        Assert.Contains(ours, line => line.Contains("22007", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_begun_too_often_is_given_up()
    {
        var run = await QueueAsync();
        await OwnerAsync("update ops.run set state = 'running', attempt = 5, lease = 5, lease_until = now() - interval '1 minute'");

        Assert.Null(await Import.Runs.TakeAsync(null, Cancel));
        Assert.Equal([run], await Import.Runs.GiveUpAsync(Cancel));
        Assert.Equal(("failed", "RUN-01"), ((await Import.OutcomeAsync(run)).State, (await Import.OutcomeAsync(run)).Code));
    }

    [Fact]
    public async Task A_check_that_finds_rows_stops_the_load()
    {
        // A fault of ours, planted: one fact too few.
        await OwnerAsync(
            """
            create function public.lose() returns trigger language plpgsql as $$ begin return null; end $$;
            create function public.spoil() returns event_trigger language plpgsql as $$
            declare leaf record;
            begin
                for leaf in select * from pg_event_trigger_ddl_commands() where object_identity like 'star.fct_ehc_plan_d%' and command_tag = 'CREATE TABLE' loop
                    execute format('create trigger lose before insert on %s for each row when (new.source_line = 2) execute function public.lose()', leaf.object_identity);
                end loop;
            end $$;
            grant execute on function public.lose() to public;
            create event trigger spoil on ddl_command_end when tag in ('CREATE TABLE') execute function public.spoil();
            """);
        var run = await QueueAsync();
        await Import.Taker.WorkOneAsync(run, Cancel);

        Assert.Equal(("failed", "RUN-02"), ((await Import.OutcomeAsync(run)).State, (await Import.OutcomeAsync(run)).Code));
        Assert.Equal(0, await Import.AskAsync<long>("select count(*) from star.fct_ehc_request"));
    }

    [Fact]
    public void The_stages_are_these_seven_in_this_order() => Assert.Equal(
        ["received", "read", "cross-checked", "linked", "published", "measured", "shown"], Import.Pipeline.Stages.Select(stage => stage.Name));

    [Fact]
    public async Task Every_stage_records_itself()
    {
        var run = await QueueAsync();
        await Import.Taker.WorkOneAsync(run, Cancel);

        Assert.Equal(
            ["received", "read", "cross-checked", "linked", "published", "measured", "shown"],
            await Import.AskAsync<string[]>("select array_agg(stage order by started_at, ended_at) from ops.run_stage where ended_at is not null and run_id = @run", new { run }));
    }

    private static NewRun New(Importer import) =>
        new("education", "return.zip", Sen2.Return(2025, "2025-01-16").Child(1).Write(import.Folder, "return.zip"), "test");

    private Task<long> QueueAsync() => Import.Runs.QueueAsync(New(Import), Cancel);

    private static string Fail(string table, string when, string sqlState, string message = "planted") =>
        $"""
        create function public.fail() returns trigger language plpgsql as $$ begin raise exception using errcode = '{sqlState}', message = '{message}'; end $$;
        create function public.due(new {table}) returns boolean language sql security definer as $$ select {when} $$;
        create trigger fail before update on {table} for each row when (public.due(new)) execute function public.fail();
        grant usage on schema public to public;
        """;

    private static string Block(string table, string when) => Gate.OnUpdate(table, when);

    private Task<IAsyncDisposable> LockAsync() => Gate.CloseAsync(Database, Cancel);

    private Task WaitUntilBlockedAsync() => Gate.WaitUntilReachedAsync(Database, Cancel);

    private async Task OwnerAsync(string sql)
    {
        await using var connection = await Import.Owner.OpenConnectionAsync(Cancel);
        await connection.ExecuteAsync(sql);
    }
}
