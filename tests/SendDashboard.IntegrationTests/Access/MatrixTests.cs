using System.Net;
using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Database.Access;
using SendDashboard.IntegrationTests.Web;
using SendDashboard.Web.Access;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>
/// Every role by every route by every organisation's load, made from the routes there are and from what "Who sees what" says: a page
/// opens to exactly those whose role says so, and to nobody else. A new route fails this test until it has an example here.
/// </summary>
public sealed class MatrixTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    private static readonly (string Role, string Organisation)[] People =
    [
        ("analyst", "education"), ("analyst", "health"), ("analyst", "social-care"), ("analyst", "parent-carer-forum"),
        ("commissioner", "partnership"), ("ig-lead", "partnership"), ("steward", "education"), ("steward", "health"),
        ("forum-representative", "parent-carer-forum"), ("administrator", "partnership"),
    ];

    // Run 1 is education's, run 2 health's, run 3 social care's (dashboard.sql).
    private static readonly (long Run, string Agency)[] Runs = [(1, "education"), (2, "health"), (3, "social-care")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_route_says_who_may_see_it_and_by_a_name_the_database_knows()
    {
        foreach (var route in Routes())
        {
            Assert.True(Ability(route) is not null || IsForAnybody(route) || NeedsOnlySignIn.Contains(Path(route)), $"{Path(route)} says nothing of who may see it.");
        }
    }

    [Fact]
    public async Task The_abilities_of_the_code_are_those_of_the_database()
    {
        await using var owner = await dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        var held = await owner.QueryAsync<string>("select may from security.ability order by may");
        Assert.Equal(typeof(May).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal), held);
    }

    [Fact]
    public async Task Without_a_session_only_public_pages_answer()
    {
        dashboard.Host.SessionToken = null;
        foreach (var (route, address) in Pages(null))
        {
            using var answer = await AskAsync(address);
            Assert.True(IsForAnybody(route) ? answer.StatusCode == HttpStatusCode.OK : IsSentToSignIn(answer), $"{address} answered {answer.StatusCode} to nobody.");
        }
    }

    [Fact]
    public async Task Every_page_opens_to_exactly_those_whose_role_says_so()
    {
        var wrong = new List<string>();
        foreach (var (role, organisation) in People)
        {
            await dashboard.SignInAsync(organisation, role);
            var may = await MayAsync(role);
            foreach (var (run, agency) in Runs)
            {
                foreach (var (route, address) in Pages(run))
                {
                    using var answer = await AskAsync(address);
                    var expected = Expected(route, may, address.Contains($"/{run}", StringComparison.Ordinal) && !agency.Equals(organisation, StringComparison.Ordinal));
                    if (!expected.Contains(answer.StatusCode))
                    {
                        wrong.Add($"{role} of {organisation}, {address}: {(int)answer.StatusCode}, not {(int)expected[0]}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Nothing_of_another_organisation_comes_by_any_route()
    {
        // What only stands in education's load.
        string[] marks = ["sen2-return-2026", "1,418", "broken.zip"];
        foreach (var (role, organisation) in People.Where(one => one.Organisation is "health" or "parent-carer-forum"))
        {
            await dashboard.SignInAsync(organisation, role);
            foreach (var (_, address) in Pages(1))
            {
                using var answer = await AskAsync(address);
                var text = await answer.Content.ReadAsStringAsync(Cancel);
                Assert.All(marks, mark => Assert.False(text.Contains(mark, StringComparison.Ordinal), $"{role} of {organisation} got {mark} from {address}"));
            }
        }
    }

    [Theory]
    [InlineData("/measures/ehc-20wk/data.csv")]
    [InlineData("/data/imports/upload")]
    [InlineData("/sign-out")]
    public async Task What_is_sent_without_its_token_is_refused(string address)
    {
        await dashboard.SignInAsync("education", "analyst");
        using var client = Client();
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([new("reason", "a long enough reason")]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static readonly string[] NeedsOnlySignIn = ["/account", "/account/second-step"];

    private static HttpStatusCode[] Expected(RouteEndpoint route, Dictionary<string, string> may, bool isAnothers) =>
        IsForAnybody(route) || NeedsOnlySignIn.Contains(Path(route)) ? [HttpStatusCode.OK]
        : !may.TryGetValue(Ability(route)!, out var reach) ? [Path(route) == "/" ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden]
        : reach == "own" && isAnothers ? [HttpStatusCode.NotFound]
        : [HttpStatusCode.OK, HttpStatusCode.Redirect]; // a download that is not public asks why first

    /// <summary>Every route that is looked at (not sent to), with an address of it about this run.</summary>
    private IEnumerable<(RouteEndpoint Route, string Address)> Pages(long? run)
    {
        // Only education's load has a row of that rule.
        foreach (var route in Routes().Where(route => (run is null or 1 || !Path(route).Contains("{Code}", StringComparison.Ordinal)) && route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false))
        {
            yield return (route, Example(Path(route), run ?? 1));
        }
    }

    private static string Example(string path, long run) => path
        .Replace("{Run:long}", $"{run}", StringComparison.OrdinalIgnoreCase)
        .Replace("/agreements/{slug}", "/agreements/t1", StringComparison.OrdinalIgnoreCase)
        .Replace("{Id:long}", "1", StringComparison.OrdinalIgnoreCase)
        .Replace("{slug}", "ehc-20wk", StringComparison.OrdinalIgnoreCase)
        .Replace("{Code}", "DATE-01", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<RouteEndpoint> Routes() => dashboard.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => !Path(route).StartsWith("/answered", StringComparison.Ordinal) && !Path(route).StartsWith("/_framework", StringComparison.Ordinal) && !Path(route).Contains("{**", StringComparison.Ordinal) && Path(route) is not "/error" and not "/health" and not "/sign-in/code"
            && !Path(route).Contains("requests/", StringComparison.Ordinal)
            && route.Metadata.All(one => one.GetType().Name != "StaticAssetDescriptor"));

    private static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private static string? Ability(RouteEndpoint route) => route.Metadata.GetMetadata<NeedsAttribute>()?.Ability;

    private static bool IsForAnybody(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal);

    private async Task<Dictionary<string, string>> MayAsync(string role)
    {
        await using var owner = await dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        return (await owner.QueryAsync<(string May, string Reach)>("select may, reach from security.role_may where role = @role", new { role }))
            .ToDictionary(one => one.May, one => one.Reach);
    }

    private async Task<HttpResponseMessage> AskAsync(string address)
    {
        using var client = Client();
        return await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
    }

    private HttpClient Client() => dashboard.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
}
