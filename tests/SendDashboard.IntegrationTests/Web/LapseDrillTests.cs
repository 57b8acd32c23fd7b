using System.Globalization;
using System.Net;
using AngleSharp;
using Microsoft.Extensions.Logging.Abstractions;
using SendDashboard.Core;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Insight.Measures;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;
using SendDashboard.Worker.Catalogue;
using SendDashboard.Worker.Jobs;

namespace SendDashboard.IntegrationTests.Web;

/// <summary>
/// The lapse drill: referrals come in through the real pipeline and are seen; their agreement ends; the same day nothing more is
/// loaded and nobody is shown anything, nothing is lost, and renewing it opens everything again.
/// </summary>
public sealed class LapseDrillTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string Tier1 = "t1-send-partnership.yml";
    private const string Tier2 = "t2-health-community-referrals.yml";
    private const string Page = "/measures/csds-refs";
    private static readonly string[] Roles = ["commissioner", "analyst", "ig-lead", "steward", "forum-representative"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime);

    [Theory]
    [InlineData(Tier2, "ends-on")]
    [InlineData(Tier1, "ends-on")]
    [InlineData(Tier2, "status")]
    [InlineData(Tier1, "status")]
    public async Task When_an_agreement_ends_its_loads_stop_and_its_views_close_the_same_day_and_renewing_opens_them(string file, string how)
    {
        await using var area = await StartAsync();
        await area.LoadAsync("2024-12", "31/12/2024", 40);
        await area.SeenAsync(Roles);

        await (how == "status" ? area.WriteAsync(file, "status: in-force", "status: ended") : area.EndAsync(file, Today.AddDays(-1)));
        await area.Agreements.ExecuteAsync(Cancel);

        var refused = await area.Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Many(1, 41).Write(Import.Folder));
        Assert.Equal(("rejected", "IG-01"), (refused.State, refused.Code));
        await area.GoneAsync(Roles);
        await area.SaidByGovernanceAsync();
        Assert.Equal(40, await Import.AskAsync<long>("select count(*) from star.fct_community_referral"));
        Assert.True(await Import.AskAsync<bool>("select exists (select from measure.value where slug = 'csds-refs' and retired_at is null)"));

        await area.WriteAsync(file, "status: ended", "status: in-force");
        await area.EndAsync(file, Today.AddYears(1));
        await area.Agreements.ExecuteAsync(Cancel);
        await area.SeenAsync(Roles);
        Assert.Equal("succeeded", (await area.Import.LoadAsync("health", new Referrals("2025-02", "28/02/2025").Many(1, 42).Write(Import.Folder))).State);
    }

    [Fact]
    public async Task On_its_last_day_it_is_open_and_the_day_after_it_is_closed()
    {
        await using var area = await StartAsync();
        await area.LoadAsync("2024-12", "31/12/2024", 40);
        await area.EndAsync(Tier2, Today);
        await area.Agreements.ExecuteAsync(Cancel);
        await area.SeenAsync("commissioner");
        Assert.Contains("Today is the last day", await area.TextAsync("ig-lead", "/governance"), StringComparison.Ordinal);

        const string Open = "select in_force from security.agreements_on(@day) where slug = 't2-health-community-referrals'";
        Assert.True(await Import.AskAsync<bool>(Open, new { day = Today }));
        Assert.False(await Import.AskAsync<bool>(Open, new { day = Today.AddDays(1) }));
        // A word for "in force" exactly where the database opens it, whatever the day.
        Assert.Equal(0, await Import.AskAsync<long>(
            "select count(*) from generate_series(-2, 2) n, security.agreement_standing(@day + n) s where s.in_force <> (s.standing in ('in-force', 'interim'))", new { day = Today }));
    }

    [Theory]
    [InlineData("2026-06-30T22:59:00Z", true)]
    [InlineData("2026-06-30T23:01:00Z", false)] // One minute past midnight in London's summer.
    [InlineData("2026-07-01T00:01:00Z", false)]
    public async Task The_door_goes_by_the_day_in_London(string now, bool opens)
    {
        var configs = Configs.CopyTo(Import.Folder);
        await ChangeAsync(configs, Tier2, "ends-on: 2030-03-31", "ends-on: 2026-06-30");
        await using var import = new Importer(Database, configs, new StoppedClock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));
        var loaded = await import.LoadAsync("health", new Referrals("2024-12", "31/12/2024").Many(1, 3).Write(Import.Folder));
        Assert.Equal(opens ? ("succeeded", "") : ("rejected", "IG-01"), (loaded.State, loaded.Code));
    }

    [Fact]
    public async Task An_agreement_file_that_is_wrong_leaves_the_earlier_agreements_and_is_taken_once_put_right()
    {
        await using var area = await StartAsync();
        await area.LoadAsync("2024-12", "31/12/2024", 40);
        await area.WriteAsync(Tier2, "status: in-force", "status: endde");
        await area.Agreements.ExecuteAsync(Cancel);
        await area.SeenAsync("commissioner");

        await area.WriteAsync(Tier2, "status: endde", "status: ended");
        await area.Agreements.ExecuteAsync(Cancel);
        await area.GoneAsync("commissioner");
    }

    private static async Task ChangeAsync(string configs, string file, string from, string to)
    {
        var path = Path.Combine(configs, "agreements", file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Cancel)).Replace(from, to, StringComparison.Ordinal), Cancel);
    }

    private async Task<LapsingArea> StartAsync()
    {
        var area = new LapsingArea(Database, Configs.CopyTo(Import.Folder), Import.Folder);
        await area.Publisher.PublishAsync(Cancel);
        return area;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    /// <summary>Pipeline, catalogue and pages over one database, with agreements that a test may change.</summary>
    private sealed class LapsingArea : IAsyncDisposable
    {
        private readonly TestDatabase _database;
        private readonly string _configs;
        private readonly string _folder;
        private readonly MeasureRefresh _refresh = new(MeasureCatalogue.Load(ProductFolders.Find(_ => null)), TestPerson.Home, TimeProvider.System);
        private readonly WebHost _web;

        public LapsingArea(TestDatabase database, string configs, string folder)
        {
            (_database, _configs, _folder) = (database, configs, folder);
            Import = new Importer(database, configs);
            var (current, contracts) = (Import.Of<CurrentAgreements>(), Import.Of<ContractLibrary>());
            Publisher = new CataloguePublisher(database.Worker, contracts, Import.Of<MessageCatalogue>(), current, NullLogger<CataloguePublisher>.Instance);
            Agreements = new AgreementsJob(
                current, contracts, ProductFolders.Find(name => name == "SEND_ETL_CONFIGS" ? configs : null), Publisher, NullLogger<AgreementsJob>.Instance);
            _web = new WebHost(("SEND_DATABASE_WEB", database.Connections.Web), ("SEND_SPOOL", folder), ("SEND_AREA", TestPerson.Home));
        }

        public Importer Import { get; }

        public CataloguePublisher Publisher { get; }

        public AgreementsJob Agreements { get; }

        public async Task LoadAsync(string month, string monthEnd, int referrals)
        {
            var loaded = await Import.LoadAsync("health", new Referrals(month, monthEnd).Many(1, referrals).Write(_folder));
            Assert.Equal("succeeded", loaded.State);
            await _refresh.RunAsync(_database.Worker, loaded.Delivery, Cancel);
        }

        public Task WriteAsync(string file, string from, string to) => ChangeAsync(_configs, file, from, to);

        public async Task EndAsync(string file, DateOnly last)
        {
            var path = Path.Combine(_configs, "agreements", file);
            var lines = await File.ReadAllLinesAsync(path, Cancel);
            await File.WriteAllLinesAsync(
                path, lines.Select(line => line.StartsWith("ends-on:", StringComparison.Ordinal) ? $"ends-on: {last:yyyy-MM-dd}" : line), Cancel);
        }

        public async Task SeenAsync(params string[] roles)
        {
            foreach (var role in roles)
            {
                var text = await TextAsync(role, Page);
                Assert.Contains("40 referrals", text, StringComparison.Ordinal);
                Assert.DoesNotContain("No sharing agreement covers this", text, StringComparison.Ordinal);
                Assert.Contains(",40,", await CsvAsync(role), StringComparison.Ordinal);
            }
        }

        public async Task GoneAsync(params string[] roles)
        {
            foreach (var role in roles)
            {
                var text = await TextAsync(role, Page);
                Assert.Contains("No sharing agreement covers this. Health data about demand for health services cannot be shown here.", text, StringComparison.Ordinal);
                Assert.Contains("Ask the information governance lead", text, StringComparison.Ordinal);
                Assert.DoesNotContain("40 referrals", text, StringComparison.Ordinal);
                Assert.DoesNotContain("local", await CsvAsync(role), StringComparison.Ordinal);
                foreach (var many in (string[])["/", "/local-need", "/measures"])
                {
                    var said = await TextAsync(role, many);
                    Assert.Contains("No sharing agreement covers", said, StringComparison.Ordinal);
                    Assert.DoesNotContain("40 referrals", said, StringComparison.Ordinal);
                }
            }

            Assert.Equal(0, await SeenByAsync("steward"));
        }

        public async Task SaidByGovernanceAsync()
        {
            Assert.Matches("Feeds closed [17]: .*Community services referrals", await TextAsync("ig-lead", "/governance"));
            Assert.Matches("None (Ended|Tier 1 not in force)", await TextAsync("ig-lead", "/governance/agreements"));
            Assert.Contains("What is closed", await TextAsync("ig-lead", "/governance/agreements/t2-health-community-referrals"), StringComparison.Ordinal);
            Assert.Contains("18 fields match your filters", await TextAsync("ig-lead", "/governance/coverage?feed=health/community-referrals&show=gaps"), StringComparison.Ordinal);
        }

        public async Task<string> TextAsync(string role, string address)
        {
            await SignInAsync(role);
            var page = await _web.PageAsync(address, Cancel);
            var main = page.QuerySelector("main")!;
            foreach (var block in main.QuerySelectorAll("td, th, dt, dd, li, p, h1, h2, strong"))
            {
                block.AppendChild(page.CreateTextNode(" "));
            }

            return string.Join(' ', main.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        public async ValueTask DisposeAsync()
        {
            await _web.DisposeAsync();
            await Import.DisposeAsync();
        }

        // With its reason, as a form posts it.
        private async Task<string> CsvAsync(string role)
        {
            await SignInAsync(role);
            using var client = _web.CreateClient();
            using var asked = await client.GetAsync(new Uri($"{Page}/download", UriKind.Relative), Cancel);
            var html = await asked.Content.ReadAsStringAsync(Cancel);
            var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), Cancel);
            var token = page.QuerySelector("form[action$='data.csv'] input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("reason", "for the lapse drill")]);
            using var answer = await client.PostAsync(new Uri($"{Page}/data.csv", UriKind.Relative), content, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync(Cancel);
        }

        private async Task<long> SeenByAsync(string role) =>
            (await (await TestPerson.SignInAsync(_database.Owner, "health", [role])).ReadAsync<long>(
                _database.Web, "select count(*) from view.measure_value where source = 'local'")).Single();

        private async Task SignInAsync(string role) =>
            _web.SessionToken = (await TestPerson.SignInAsync(_database.Owner, "health", [role])).Token;
    }
}
