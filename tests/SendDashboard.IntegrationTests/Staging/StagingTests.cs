using SendDashboard.Core;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Staging;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Staging;

/// <summary>What the engine encodes by hand, PostgreSQL reads as meant; and what is refused or overtaken leaves nothing behind.</summary>
public sealed class StagingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string Tree = FindTree();
    private static readonly ContractLibrary Contracts = ContractLibrary.Load(new ProductFolders(Path.Combine(Tree, "etl-configs"), "", null));
    private static readonly DeliveryReader Reader = new(Contracts, TimeProvider.System, new IngestLimits(), () => IdentityPolicy.ImpossibleOnly);
    private static readonly Cover Everything = new("t2-test", null);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Typed_rows_faults_and_quarantine_arrive_as_sent()
    {
        var delivery = await DeliveryAsync();
        var result = (await StageAsync("bad.csv", delivery, 1)).Value!.Tables.Single();

        Assert.Equal(result.RowsStaged, await ScalarAsync<long>($"select count(*) from {result.StagedName}"));
        Assert.Equal(result.RowsKeptOut, await ScalarAsync<long>($"select count(*) from staging.quarantine where delivery_id = {delivery}"));
        Assert.Equal(result.Queries, await ScalarAsync<long>($"select count(*) from staging.row_fault where delivery_id = {delivery} and severity = 'query'"));
        Assert.Equal("2: P00011 2017-06-14 2025-11-20 ZZ91 9ZZ 10",
            await ScalarAsync<string>($"select format('%s: %s %s %s %s %s', line, localpatientid, personbirthdate, referralrequestreceiveddate, postcode, length(nhsnumber)) from {result.StagedName} where line = 2"));
        Assert.Equal("31/02/2019",
            await ScalarAsync<string>($"select cells ->> 'PersonBirthDate' from staging.quarantine where delivery_id = {delivery} and line = 7"));
        Assert.True(await ScalarAsync<bool>($"select bool_and(nhsnumber is null) from {result.StagedName} where line in (3, 6)"));
    }

    [Fact]
    public async Task A_column_no_agreement_names_is_neither_read_nor_kept_anywhere()
    {
        var delivery = await DeliveryAsync();
        var fields = Contracts.Find("health/community-referrals")!.Tables[0].Fields.Select(f => f.Name).Where(n => n is not ("NHSNumber" or "PersonBirthDate")).ToHashSet();
        var cover = new Cover("t2-test", new Core.Agreements.AgreedFields("health/community-referrals", new Dictionary<string, IReadOnlySet<string>> { ["referrals"] = fields }));

        var result = (await StageAsync("bad.csv", delivery, 1, cover)).Value!.Tables.Single();

        Assert.Equal(["NHSNumber", "PersonBirthDate"], result.ColumnsNotAgreed.Order(StringComparer.Ordinal));
        Assert.True(await ScalarAsync<bool>($"select bool_and(nhsnumber is null and personbirthdate is null) from {result.StagedName}"));
        Assert.Equal(0, await ScalarAsync<long>($"select count(*) from staging.quarantine where delivery_id = {delivery} and cells ?| array['NHSNumber', 'PersonBirthDate']"));
        Assert.Equal(0, await ScalarAsync<long>($"select count(*) from staging.row_fault where delivery_id = {delivery} and field in ('NHSNumber', 'PersonBirthDate')"));
    }

    [Fact]
    public async Task The_same_rows_in_another_order_have_the_same_fingerprint()
    {
        var lines = await File.ReadAllLinesAsync(Sample("good.csv"), Token);
        var shuffled = Path.GetTempFileName();
        await File.WriteAllTextAsync(shuffled, string.Join("\n", [lines[0], .. lines.Skip(1).Reverse()]) + "\n", Token);
        var (one, other) = (await DeliveryAsync(), await DeliveryAsync());

        var first = (await StageAsync("good.csv", one, 1)).Value!.Tables.Single();
        var second = (await StageAsync(shuffled, other, 1)).Value!.Tables.Single();

        Assert.Equal(first.ContentHash, second.ContentHash);
        Assert.Equal(first.RowsStaged, await ScalarAsync<long>($"select count(*) from {first.StagedName} join {second.StagedName} using (row_hash)"));
        File.Delete(shuffled);
    }

    [Fact]
    public async Task The_same_children_are_staged_from_XML_and_from_the_CSV_set()
    {
        var folder = Path.Combine(Tree, "tests", "samples", "education", "sen2");
        var (csv, xml) = (await DeliveryAsync(), await DeliveryAsync());

        var set = (await StageAsync(Path.Combine(folder, "xml-twin"), csv, 1, agency: "education")).Value!.Tables;
        var one = (await StageAsync(Path.Combine(folder, "good.xml"), xml, 1, agency: "education")).Value!.Tables;

        Assert.Equal(set.Select(t => (t.Table, t.RowsStaged)), one.Select(t => (t.Table, t.RowsStaged)));
        foreach (var (first, second) in set.Zip(one))
        {
            Assert.Equal(0, await ScalarAsync<long>(
                $"select count(*) from ((select to_jsonb(t) - 'line' as row from {first.StagedName} t) except (select to_jsonb(t) - 'line' from {second.StagedName} t)) other"));
        }
    }

    [Fact]
    public async Task A_second_attempt_starts_clean()
    {
        var delivery = await DeliveryAsync();
        await StageAsync("bad.csv", delivery, 1);
        var again = (await StageAsync("bad.csv", delivery, 2)).Value!.Tables.Single();

        Assert.Equal(again.RowsKeptOut, await ScalarAsync<long>($"select count(*) from staging.quarantine where delivery_id = {delivery}"));
        Assert.Equal(1, await ScalarAsync<long>($"select count(*) from pg_tables where schemaname = 'staging' and tablename like 'd{delivery}\\_%'"));
    }

    [Fact]
    public async Task A_refused_file_leaves_nothing_behind()
    {
        var delivery = await DeliveryAsync();
        var real = Path.GetTempFileName();
        await File.WriteAllTextAsync(real, (await File.ReadAllTextAsync(Sample("bad.csv"), Token)).Replace("9999999999", "9434765919"), Token);

        var verdict = await StageAsync(real, delivery, 1);

        Assert.Equal(FaultCode.RealPerson, verdict.Fault?.Code);
        Assert.Equal(0, await ScalarAsync<long>($"select count(*) from staging.row_fault where delivery_id = {delivery}"));
        Assert.Equal(0, await ScalarAsync<long>($"select count(*) from pg_tables where schemaname = 'staging' and tablename like 'd{delivery}\\_%'"));
        File.Delete(real);
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_keeps_nothing()
    {
        var delivery = await DeliveryAsync();
        await ExecuteAsync($"insert into ops.run (delivery_id, agency, file_name, spool_path, state, lease) values ({delivery}, 'health', 'x.csv', 'spool/{delivery}', 'running', 2)");

        await Assert.ThrowsAsync<LeaseLostException>(() => StageAsync("good.csv", delivery, 1));

        Assert.Equal(0, await ScalarAsync<long>($"select count(*) from pg_tables where schemaname = 'staging' and tablename like 'd{delivery}\\_%'"));
    }

    private async Task<FileVerdict<ReadResult>> StageAsync(string file, long delivery, long lease, Cover? cover = null, string agency = "health")
    {
        var path = Path.IsPathRooted(file) ? file : Sample(file);
        var recognised = await Reader.RecogniseAsync(new DeliverySource(path, "sent.csv", agency), Token);
        return await Reader.ReadIntoStagingAsync(recognised.Value!, cover ?? Everything, new StagingTarget(delivery, lease), database.Worker, null, Token);
    }

    private async Task<long> DeliveryAsync() => await ScalarAsync<long>(
        "insert into ops.delivery (extract, agency, file_name, sha256, size_bytes, received_at, received_by, contract_version) "
        + "values ('health/community-referrals', 'health', 'sent.csv', '\\x00', 1, now(), 'tests', 'v') returning delivery_id");

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = database.Worker.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Token))!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Worker.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static string Sample(string file) => Path.Combine(Tree, "tests", "samples", "health", "community-referrals", file);

    private static string FindTree()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "SendDashboard.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new DirectoryNotFoundException("The tests run from inside the product's own tree.");
    }
}
