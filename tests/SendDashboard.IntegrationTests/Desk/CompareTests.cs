using System.Net;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Desk;

/// <summary>A file held against the last of its feed, before it counts and after; and where a load came from.</summary>
public sealed class CompareTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly LiveArea area = new(postgres);

    [Fact]
    public async Task A_held_file_is_compared_with_the_month_before_and_large_shifts_are_named()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        var (before, _) = await area.LoadAsync("health", Month("2025-01", "31/01/2025", 40, line: "SLT", provider: "XQ1").Write(area.Folder));
        var (run, delivery) = await area.LoadAsync("health", Month("2025-02", "28/02/2025", 22, line: "OT", provider: "XQ2").Write(area.Folder));
        Assert.Equal("held", await area.AskAsync<string>("select state from ops.run where run_id = @run", new { run }));
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from pg_tables where schemaname = 'staging' and tablename like 'd' || @delivery || '\\_l%'", new { delivery }));

        var page = await area.PageAsync(analyst, $"/data/imports/{run}/compare");
        var rows = LiveArea.Rows(page);
        Assert.Contains("Rows of referrals | 22 | 40 | Large", rows);
        Assert.Contains("People in referrals | 22 | 40 | Large", rows);
        Assert.Contains("OT, Occupational therapy | 22 | 100.0 | 0 | 0.0 | Large", rows);
        Assert.Contains("SLT, Speech and language therapy | 0 | 0.0 | 40 | 100.0 | Large", rows);
        Assert.Contains("XQ1 | 40", rows);
        Assert.Contains("XQ2 | 22", rows);
        Assert.Contains("Last: Last day of the month reported (referrals) | 28 February 2025 | 31 January 2025", rows);
        Assert.Contains($"against January 2025, load {before}. This file is held", LiveArea.Text(page), StringComparison.Ordinal);

        // Nothing that identifies a person or a record is counted, and the look is on record.
        Assert.Equal(0, await area.AskAsync<long>("select count(*) from ops.delivery_profile where field in ('NHSNumber', 'LocalPatientId', 'Postcode', 'PersonBirthDate', 'ServiceRequestId')"));
        Assert.Equal(1, await area.AskAsync<long>("select count(*) from audit.entry where page = 'desk.compare' and account_id = @AccountId", new { analyst.AccountId }));
    }

    [Fact]
    public async Task A_correction_is_compared_with_the_version_before_it_and_the_first_file_with_none()
    {
        var analyst = await area.SignInAsync("social-care", "analyst");
        var (first, _) = await area.LoadAsync("social-care", Years(2025, 25, "F").Write(area.Folder));
        Assert.Contains("the first file of its feed", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{first}/compare")), StringComparison.Ordinal);
        await area.LoadAsync("social-care", Years(2024, 25, "F").Write(area.Folder));
        var (run, _) = await area.LoadAsync("social-care", Years(2025, 25, "M").Write(area.Folder));
        var page = await area.PageAsync(analyst, $"/data/imports/{run}/compare");
        Assert.Contains($"load {first}, the version before", LiveArea.Text(page), StringComparison.Ordinal);
        Assert.Contains("M, Male | 25 | 100.0 | 0 | 0.0 | Large", LiveArea.Rows(page));
        Assert.Contains(LiveArea.Rows(page), row => row.StartsWith("AUT, ", StringComparison.Ordinal) && row.EndsWith("| 25 | 50.0 | 25 | 50.0 | Usual", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("education", "analyst")]
    [InlineData("partnership", "ig-lead")]
    public async Task Nobody_else_compares(string organisation, string role)
    {
        var (_, a) = await area.LoadAsync("health", Month("2025-01", "31/01/2025", 20, "SLT", "XQ1").Write(area.Folder));
        var (run, b) = await area.LoadAsync("health", Month("2025-02", "28/02/2025", 20, "SLT", "XQ1").Write(area.Folder));
        var other = await area.SignInAsync(organisation, role);
        Assert.Contains((await area.GetAsync(other, $"/data/imports/{run}/compare")).Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        Assert.Empty(await other.ReadAsync<string>(area.Database.Web, "select kind from desk.compare(@b, @a)", new { a, b }));
        Assert.Empty(await other.ReadAsync<long>(area.Database.Web, "select other from desk.comparable(@b)", new { b }));
    }

    [Fact]
    public async Task The_lineage_of_a_load_leads_from_the_file_to_the_figures_and_back()
    {
        var analyst = await area.SignInAsync("social-care", "analyst");
        var path = Years(2025, 29, "F").Write(area.Folder);
        var (first, _) = await area.LoadAsync("social-care", path);
        var (run, delivery) = await area.LoadAsync("social-care", Years(2025, 30, "F").Write(area.Folder));
        var page = await area.PageAsync(analyst, $"/data/imports/{first}/lineage");
        var text = LiveArea.Text(page);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))), text, StringComparison.Ordinal);
        Assert.Contains(", in force now", text, StringComparison.Ordinal);
        Assert.Contains("No current figure rests on this load.", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/data/imports/{run}/lineage']"));

        page = await area.PageAsync(analyst, $"/data/imports/{run}/lineage");
        Assert.Contains(LiveArea.Rows(page), row => row.EndsWith("| 30 | 0 | 0 | 30", StringComparison.Ordinal));
        Assert.Equal(7, LiveArea.Rows(page).Count(row => row.Contains("| 1 |", StringComparison.Ordinal)));
        Assert.NotNull(page.QuerySelector("a[href='/measures/cin-disab#source']"));

        page = await area.PageAsync(analyst, "/measures/cin-disab");
        Assert.NotNull(page.QuerySelector($"#source ~ * a[href='/data/imports/{run}/lineage'], a[href='/data/imports/{run}/lineage']"));

        // Who may see figures and no loads is led nowhere.
        var commissioner = await area.SignInAsync("partnership", "commissioner");
        Assert.Empty((await area.PageAsync(commissioner, "/measures/cin-disab")).QuerySelectorAll("a[href^='/data/imports/']"));
        Assert.Empty(await commissioner.ReadAsync<long>(area.Database.Web, "select run_id from desk.source_loads(array[@delivery])", new { delivery }));
        var education = await area.SignInAsync("education", "analyst");
        Assert.Equal(HttpStatusCode.NotFound, (await area.GetAsync(education, $"/data/imports/{run}/lineage")).Status);
    }

    public ValueTask InitializeAsync() => area.InitializeAsync();

    public ValueTask DisposeAsync() => area.DisposeAsync();

    private static Referrals Month(string month, string end, int rows, string line, string provider)
    {
        var made = new Referrals(month, end);
        foreach (var number in Enumerable.Range(1, rows))
        {
            made.Add(number, row => (row["ServiceLine"], row["OrgIdProvider"]) = (line, provider));
        }

        return made;
    }

    private static Care Years(int year, int rows, string sex)
    {
        var made = new Care(year);
        foreach (var number in Enumerable.Range(1, rows))
        {
            made.Add(number, row => row["Sex"] = sex);
        }

        return made;
    }
}
