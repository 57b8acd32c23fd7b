using Dapper;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>Nothing enters without an agreement, and of what enters nothing stays that no agreement names (design, decisions 5 and 6).</summary>
public sealed class DoorTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string Canary = "Xylocanary-7741";

    [Theory]
    [InlineData("t2-education-sen2.yml", "ends-on: 2030-03-31", "ends-on: 2024-12-31", "IG-01")]
    [InlineData("t1-send-partnership.yml", "ends-on: 2030-03-31", "ends-on: 2026-01-31", "IG-01")]
    [InlineData("t2-education-sen2.yml", "status: in-force", "status: draft", "IG-01")]
    [InlineData("t2-education-sen2.yml", null, null, "IG-04")]
    public async Task Without_an_agreement_in_force_nothing_is_staged(string file, string? from, string? to, string code)
    {
        var configs = Configs.CopyTo(Import.Folder);
        var path = Path.Combine(configs, "agreements", file);
        if (from is null)
        {
            File.Delete(path);
        }
        else
        {
            await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Cancel)).Replace(from, to, StringComparison.Ordinal), Cancel);
        }

        await using var import = new Importer(Database, configs);
        var loaded = await import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 2).Write(import.Folder, "return.zip"));

        Assert.Equal(("rejected", code, "refused"), (loaded.State, loaded.Code, loaded.DeliveryState));
        Assert.Equal("received", loaded.Stage);
        Assert.Equal(0, await import.AskAsync<long>("select count(*) from pg_tables where schemaname = 'staging' and tablename ~ '^d[0-9]'"));
        Assert.Equal(0, await import.AskAsync<long>("select count(*) from identity.person"));
    }

    [Fact]
    public async Task A_column_no_agreement_names_is_nowhere_in_the_database_or_the_log()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 3);
        set.Extra["person"] = "notes";
        set.Tables["person"].ForEach(person => (person["notes"], person["surname"], person["forename"]) = (Canary, Canary, Canary));
        set.Tables["person"][1]["personbirthdate"] = "31/02/2012"; // One of them is kept out, so that quarantine is looked at too.
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        Assert.Equal("succeeded", loaded.State);
        Assert.True(loaded.NotLoaded > 0);
        Assert.Empty(await TablesThatHoldAsync(Canary));
        Assert.DoesNotContain(Canary, Import.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_number_or_birth_date_of_a_person_reaches_the_star_or_the_log()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Child(1, born: "2011-03-07").Write(Import.Folder, "return.zip"));

        var holding = await TablesThatHoldAsync(Numbers.Upn(1));
        Assert.Equal(["identity.person_identifier"], holding);
        Assert.DoesNotContain(await TablesThatHoldAsync("2011-03-07"), table => !table.StartsWith("staging.", StringComparison.Ordinal));
        Assert.DoesNotContain(Numbers.Upn(1), Import.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_nobodys_contract_is_refused_and_seen()
    {
        var path = Path.Combine(Import.Folder, "what.csv");
        await File.WriteAllTextAsync(path, "One,Two\r\n1,2\r\n", Cancel);

        var known = await Import.LoadAsync("education", path);
        Assert.Equal("rejected", known.State);
        Assert.NotEqual("", known.Code);

        var unknown = await Import.LoadAsync("nobody", path);
        Assert.Equal("rejected", unknown.State);
        Assert.NotEqual("", unknown.Code);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every table of ours with the text in any column of any row, whatever the column's type.</summary>
    private async Task<string[]> TablesThatHoldAsync(string text)
    {
        await using var connection = await Import.Owner.OpenConnectionAsync(Cancel);
        var tables = await connection.QueryAsync<string>(
            """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
            """);
        var holding = new List<string>();
        foreach (var table in tables)
        {
            if (await connection.ExecuteScalarAsync<bool>($"select exists (select from {table} t where t::text like '%' || @text || '%')", new { text }))
            {
                holding.Add(table);
            }
        }

        return [.. holding.Order(StringComparer.Ordinal)];
    }
}
