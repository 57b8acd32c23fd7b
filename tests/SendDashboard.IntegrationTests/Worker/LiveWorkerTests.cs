using Dapper;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Worker;

/// <summary>What kills, pauses and crowds do to the real worker: the load is complete, once (design 4.2, reliability faults 9 and 12).</summary>
public sealed class LiveWorkerTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(90);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("linked")]
    [InlineData("measured")]
    public Task Killed_at_a_stage_and_started_again_it_completes_once(string stage) => KillAndRestartAsync(Gate.OnStage(stage));

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("received")]
    [InlineData("read")]
    [InlineData("cross-checked")]
    [InlineData("published")]
    [InlineData("shown")]
    public Task Killed_at_any_other_stage_and_started_again_it_completes_once(string stage) => KillAndRestartAsync(Gate.OnStage(stage));

    [Fact]
    [Trait("Category", "Slow")]
    public Task Killed_inside_the_publish_transaction_it_completes_once() => KillAndRestartAsync(InsidePublishing);

    [Fact]
    public Task Paused_before_it_publishes_and_woken_later_it_publishes_nothing() =>
        PauseAndWakeAsync(Gate.OnUpdate("ops.run_stage", "new.stage = 'linked' and new.attempt = 1"));

    [Fact]
    public Task Paused_inside_the_publish_transaction_it_cannot_stop_its_successor() => PauseAndWakeAsync(InsidePublishing);

    [Fact]
    public async Task Two_workers_at_once_load_each_file_once()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(Import.Folder, "inbox", "education")).FullName;
        Sen2.Return(2025, "2025-01-16").Children(1, 3).Write(inbox, "sen2-return-2025.zip");
        Sen2.InYear("2025-01-31").Children(1, 3).Write(inbox, "sen2-in-year-2025-01.zip");
        using var first = LiveWorker.Start(Database, Import.Folder, "run");
        using var second = LiveWorker.Start(Database, Import.Folder, "run");

        await UntilAsync("select count(*) = 2 from ops.run where state = 'succeeded'");
        Assert.Equal(2, await Import.AskAsync<long>("select count(*) from ops.run"));
        Assert.Equal(6, await Import.AskAsync<long>("select count(*) from star.fct_ehc_request"));
        await Import.CheckAsync();
    }

    [Fact]
    public async Task What_lies_in_the_inbox_is_taken_when_complete_and_what_is_not_ours_is_refused_by_name()
    {
        DropInbox();
        var inbox = Path.Combine(Import.Folder, "inbox");
        await File.WriteAllTextAsync(Path.Combine(inbox, "education", "growing.csv.part"), "x", Cancel);
        var folder = Directory.CreateDirectory(Path.Combine(inbox, "education", "sen2-in-year-2025-01")).FullName;
        System.IO.Compression.ZipFile.ExtractToDirectory(Sen2.InYear("2025-01-31").Children(1, 2).Write(Import.Folder, "month.zip"), folder);
        Directory.CreateDirectory(Path.Combine(inbox, "nobody"));
        await File.WriteAllTextAsync(Path.Combine(inbox, "nobody", "list.csv"), "a,b\r\n1,2\r\n", Cancel);

        using var worker = LiveWorker.Start(Database, Import.Folder, "run");
        await UntilAsync("select count(*) = 3 from ops.run where ended_at is not null");

        Assert.Equal(["growing.csv.part"], Directory.EnumerateFileSystemEntries(Path.Combine(inbox, "education")).Select(Path.GetFileName));
        Assert.Equal("rejected", await Import.AskAsync<string>("select state from ops.run where agency = 'nobody' and reason_code is not null"));
        Assert.Equal(2, await Import.AskAsync<long>("select count(*) from ops.run where state = 'succeeded'"));
        Assert.True(await Import.AskAsync<bool>("select bool_and(spool_path not like '%return%' and spool_path not like '%list%') from ops.run"));
        Assert.Equal(4, await Import.AskAsync<long>("select count(distinct extract) from catalogue.extract where extract in ('education/sen2', 'health/community-referrals', 'social-care/children-in-need', 'published/ehc-plans-release')"));
    }

    [Fact]
    public async Task An_upload_starts_by_itself_and_its_request_is_answered()
    {
        var spool = Directory.CreateDirectory(Path.Combine(Import.Folder, "spool")).FullName;
        using var worker = LiveWorker.Start(Database, Import.Folder, "run");
        await UntilAsync("select exists (select from catalogue.extract)");
        File.Move(Sen2.Return(2025, "2025-01-16").Child(1).Write(Import.Folder, "return.zip"), Path.Combine(spool, "1f3a"));

        var analyst = await TestPerson.SignInAsync(Database.Owner, "education", ["analyst"]);
        var request = (await analyst.AskAsync<long>(Database.Web, "select desk.ask_load('education', 'education/sen2', null, '1f3a', 'return.zip')"))[0];
        await UntilAsync("select exists (select from ops.request where state = 'done' and run_id is not null)");

        Assert.Equal("done", (await analyst.ReadAsync<string>(Database.Web, "select state from desk.request_state(@request)", new { request }))[0]);
        Assert.StartsWith("Person ", await Import.AskAsync<string>("select received_by from ops.delivery"), StringComparison.Ordinal);

        await analyst.AskAsync<long>(Database.Web, "select desk.ask_load('education', 'education/sen2', null, '../inbox', 'x.zip')");
        await UntilAsync("select exists (select from ops.request where state = 'refused' and answer_code = 'FILE-11')");
    }

    [Fact]
    public async Task A_worker_that_starts_brings_the_typed_in_figures_and_obeys_a_request_to_measure_again()
    {
        using var worker = LiveWorker.Start(Database, Import.Folder, "run");
        await UntilAsync("select exists (select from measure.value where source = 'stated' and retired_at is null)");

        await OwnerAsync("delete from measure.value; insert into ops.request (kind, asked_by) values ('remeasure', 'A Patel')");
        await UntilAsync("select exists (select from measure.value where source = 'stated') and (select bool_and(state = 'done') from ops.request)");
    }

    [Fact]
    public async Task Told_to_stop_it_gives_its_run_back_at_once()
    {
        await OwnerAsync(Gate.OnStage("linked"));
        DropInbox();
        await using var gate = await Gate.CloseAsync(Database, Cancel);
        using var worker = LiveWorker.Start(Database, Import.Folder, "run");
        await Gate.WaitUntilReachedAsync(Database, Cancel);
        await worker.StopAsync();

        Assert.Equal(0, (await worker.EndAsync(Cancel)).Code);
        Assert.True(await Import.AskAsync<bool>("select state = 'running' and lease_until < now() from ops.run"));
    }

    private static string InsidePublishing => Gate.OnFirstAttemptToPublish();

    private async Task PauseAndWakeAsync(string gateSql)
    {
        await OwnerAsync(gateSql);
        DropInbox();
        var gate = await Gate.CloseAsync(Database, Cancel);
        using var first = LiveWorker.Start(Database, Import.Folder, "run");
        await Gate.WaitUntilReachedAsync(Database, Cancel);
        await first.PauseAsync();

        using var second = LiveWorker.Start(Database, Import.Folder, "run");
        await UntilAsync("select exists (select from ops.run where state = 'succeeded' and attempt = 2)");
        await gate.DisposeAsync();
        await first.WakeAsync();
        await Task.Delay(TimeSpan.FromSeconds(3), Cancel);

        await AssertLoadedOnceAsync(attempt: 2);
        Assert.Equal(1, await Import.AskAsync<long>("select count(*) from pg_class where relname like 'fct_ehc_request_d%' and relkind = 'r'"));
    }

    private async Task KillAndRestartAsync(string gateSql)
    {
        await OwnerAsync(gateSql);
        DropInbox();
        var gate = await Gate.CloseAsync(Database, Cancel);
        using (var first = LiveWorker.Start(Database, Import.Folder, "run"))
        {
            await Gate.WaitUntilReachedAsync(Database, Cancel);
            await first.KillAsync();
        }

        await gate.DisposeAsync();
        using var second = LiveWorker.Start(Database, Import.Folder, "run");
        await UntilAsync("select exists (select from ops.run where state = 'succeeded')");
        await AssertLoadedOnceAsync(attempt: 2);
    }

    private async Task AssertLoadedOnceAsync(int attempt)
    {
        Assert.Equal($"succeeded {attempt}", await Import.AskAsync<string>("select string_agg(state || ' ' || attempt, ',') from ops.run"));
        Assert.Equal("published 25", await Import.AskAsync<string>("select string_agg(state || ' ' || rows_loaded, ',') from ops.delivery"));
        Assert.Equal(3, await Import.AskAsync<long>("select count(*) from star.fct_ehc_request"));
        Assert.Equal(3, await Import.AskAsync<long>("select count(*) from identity.person"));
        Assert.Equal(0, await Import.AskAsync<long>("select count(*) from pg_tables where schemaname = 'staging' and tablename ~ '^d[0-9]'"));
        await Import.CheckAsync();
    }

    private void DropInbox()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(Import.Folder, "inbox", "education")).FullName;
        Sen2.Return(2025, "2025-01-16").Children(1, 3).Write(inbox, "sen2-return-2025.zip");
    }

    private async Task OwnerAsync(string sql)
    {
        await using var connection = await Import.Owner.OpenConnectionAsync(Cancel);
        await connection.ExecuteAsync(sql);
    }

    private async Task UntilAsync(string question)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(LongEnough);
        while (!await Import.AskAsync<bool>(question))
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
