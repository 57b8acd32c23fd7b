using Dapper;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Worker;
using SendDashboard.Worker.Audit;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>The chain of the record, sealed by the real worker and verified by the real command, after somebody with every right has been at it.</summary>
public sealed class ChainTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly TestDatabase _database = new(postgres);
    private readonly ThrowAwayFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        await AddAsync(60);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_untouched_record_holds_and_the_seals_outside_agree()
    {
        await SealAsync();
        Assert.Equal(new ChainVerdict(60, 1, null, 0), await VerifyAsync());
    }

    [Theory]
    [InlineData("update audit.entry set object = 'something else' where link = 17", "place 17: entry 17 ")]
    [InlineData("update audit.entry set account_id = 999 where link = 60", "place 60: entry 60 ")]
    [InlineData("delete from audit.entry where link = 23", "place 23: the entry there is gone; the next is place 24")]
    [InlineData("update audit.entry set link = null, hash = null where link = 23", "place 23: the entry there is gone")]
    [InlineData("delete from audit.entry where link > 40", "place 41: the chain ends at 40, but the seal of ")]
    [InlineData("delete from audit.entry", "place 1: the chain ends at 0, but the seal of ")]
    [InlineData("with t as (update audit.entry set link = -1 where link = 8 returning entry_id) select 1; update audit.entry set link = 8 where link = 9; update audit.entry set link = 9 where link = -1", "place 8: entry 9 ")]
    [InlineData("update audit.entry a set hash = b.hash from audit.entry b where a.link = 30 and b.link = 31", "place 30: entry 30 ")]
    public async Task What_a_superuser_does_to_it_is_found_at_its_first_place(string tampering, string found)
    {
        await SealAsync();
        await TamperAsync(tampering);
        Assert.StartsWith(found, (await VerifyAsync()).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_made_anew_after_an_edit_is_found_by_the_seals_outside_the_database()
    {
        await SealAsync();
        await AddAsync(40);
        await SealAsync();
        await TamperAsync("""
            update audit.entry set purpose = 'nothing to see' where link = 70;
            update audit.entry set link = null, hash = null where link > 60;
            delete from audit.seal where link > 60;
            """);
        await using (var owner = await _database.Owner.OpenConnectionAsync(Cancel))
        {
            await owner.ExecuteAsync("select * from audit.seal_waiting(10000)");
        }

        Assert.StartsWith("between places 60 and 100: the chain was made anew", (await VerifyAsync()).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_of_transactions_that_end_late_are_sealed_when_they_are_there_and_none_twice()
    {
        await using var late = await _database.Owner.OpenConnectionAsync(Cancel);
        await using (var transaction = await late.BeginTransactionAsync(Cancel))
        {
            await late.ExecuteAsync("insert into audit.entry (action) values ('late')");
            await AddAsync(5);
            await SealAsync();
            await transaction.CommitAsync(Cancel);
        }

        await SealAsync();
        Assert.Equal(new ChainVerdict(66, 2, null, 0), await VerifyAsync());
    }

    [Fact]
    public async Task Two_sealers_at_once_make_one_chain()
    {
        await AddAsync(2_000);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var worker = await _database.Worker.OpenConnectionAsync(Cancel);
            for (var i = 0; i < 10; i++)
            {
                await worker.ExecuteAsync("select * from audit.seal_waiting(100)");
            }
        }));
        await SealAsync();
        var verdict = await VerifyAsync();
        Assert.Equal((2_060, null), (verdict.Links, verdict.Broken));
    }

    [Fact]
    public async Task The_worker_seals_by_itself_and_a_seal_file_lost_half_a_line_to_a_crash_still_reads()
    {
        using (var worker = LiveWorker.Start(_database, _folder.Path, "run"))
        {
            await WaitAsync(() => Task.FromResult(Directory.Exists(Seals) && Directory.GetFiles(Seals).SelectMany(File.ReadLines).Any(line => line.StartsWith("60 ", StringComparison.Ordinal))));
            await worker.StopAsync();
            await worker.EndAsync(Cancel);
        }

        await File.AppendAllTextAsync(Directory.GetFiles(Seals, "*.seals").Single(), "61 00ff", Cancel);
        using var verify = LiveWorker.Start(_database, _folder.Path, "audit", "verify");
        var (code, said) = await verify.EndAsync(Cancel);
        Assert.Equal(0, code);
        Assert.Contains("The record holds: 60 entries", said, StringComparison.Ordinal);

        await TamperAsync("update audit.entry set object = 'x' where link = 5");
        using var again = LiveWorker.Start(_database, _folder.Path, "audit", "verify", "--seals", Seals);
        (code, said) = await again.EndAsync(Cancel);
        Assert.Equal(3, code);
        Assert.Contains("BROKEN at place 5: entry 5 of ", said, StringComparison.Ordinal);
    }

    private string Seals => Path.Combine(_folder.Path, "audit");

    private async Task AddAsync(int entries)
    {
        await using var owner = await _database.Owner.OpenConnectionAsync(Cancel);
        await owner.ExecuteAsync(
            "insert into audit.entry (account_id, action, page, object, purpose, agreements, people) select n % 7, 'read', '/measures/{Slug}', 'é ' || n, 'to plan', '{t2}', n from generate_series(1, @entries) n",
            new { entries });
    }

    private async Task TamperAsync(string sql)
    {
        await using var owner = await _database.Owner.OpenConnectionAsync(Cancel);
        await owner.ExecuteAsync("set session_replication_role = replica"); // as a superuser can: no trigger stops it
        await owner.ExecuteAsync(sql);
        await owner.ExecuteAsync("set session_replication_role = origin");
    }

    private Task<long> SealAsync() => new AuditSealer(_database.Worker, new SealFolder(Seals)).SealAsync(Cancel);

    private Task<ChainVerdict> VerifyAsync() => new ChainVerifier(_database.Worker, new SealFolder(Seals)).VerifyAsync(Cancel);

    private static async Task WaitAsync(Func<Task<bool>> isTrue)
    {
        for (var i = 0; i < 300 && !await isTrue(); i++)
        {
            await Task.Delay(100, Cancel);
        }

        Assert.True(await isTrue());
    }
}
