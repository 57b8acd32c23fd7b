using System.Reflection;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Web;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>
/// What an attacker types, through every part of every address, every query parameter and every field of every form there is: it is refused
/// or shown as text. Parameters, fields and forms are read from the pages themselves, so a new one is tried too.
/// </summary>
public sealed class InjectionTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    private static readonly string[] Typed =
    [
        "'; drop table measure.value; --",
        "1' or '1'='1",
        "\"><script>x1()</script><img src=x onerror=x1()>",
        "{{7*7}}${7*7}@(7*7)",
        "../../../../etc/passwd",
        "yes\r\nX-Injected: yes",
        "nought\0byte",
        "//evil.example/x",
        "/\\evil.example",
        "javascript:x1()",
        "=HYPERLINK(\"https://evil.example\")",
        "9999999999999999999",
        "month.9999-12-31.0001-01-01",
        "\u202E\uFFFF\u0301",
        new('é', 5000),
    ];

    /// <summary>Bytes that are no text at all, as they stand in an address.</summary>
    private const string NoText = "%FF%C0%AF";

    private static readonly string[] All = ["analyst", "steward", "ig-lead", "commissioner", "administrator"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Through_every_part_of_an_address_and_every_query_parameter()
    {
        var before = await StandingAsync();
        var names = SiteRoutes.Of(dashboard.Host).SelectMany(Parameters).Distinct().ToList();
        Assert.True(names.Count > 15, $"Only {names.Count} query parameters were found.");
        var wrong = new List<string>();
        foreach (var route in SiteRoutes.Of(dashboard.Host).Where(SiteRoutes.IsPage))
        {
            await dashboard.SignInAsync("education", All);
            var path = SiteRoutes.Example(SiteRoutes.Path(route), 1);
            // What is no page reads its query by hand: it is given every name there is.
            IReadOnlyList<string> own = route.Metadata.GetMetadata<ComponentTypeMetadata>() is null ? names : [.. Parameters(route)];
            string[] written = [.. Typed.Select(Uri.EscapeDataString), NoText];
            foreach (var text in written)
            {
                foreach (var address in Queries(path, own, text).Concat(Paths(route, text)))
                {
                    wrong.AddRange(await FoundAsync(address));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(30)));
        Assert.Equal(before, await StandingAsync());
    }

    [Fact]
    public async Task Through_every_field_of_every_form()
    {
        var before = await StandingAsync();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var route in SiteRoutes.Of(dashboard.Host).Where(SiteRoutes.IsPage))
        {
            var address = SiteRoutes.Example(SiteRoutes.Path(route), 1);
            foreach (var (form, fields) in (await FormsAsync(address)).Where(one => seen.Add($"{one.Key} {string.Join(' ', one.Value)}")))
            {
                foreach (var field in fields)
                {
                    wrong.AddRange(await SentAsync(address, form, field));
                }
            }
        }

        Assert.True(seen.Count > 10, $"Only {seen.Count} forms were found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(30)));
        Assert.Equal(before, await StandingAsync());

        // What was typed stands in the record, and the page that tells it shows it as text.
        await dashboard.SignInAsync("education", All);
        foreach (var address in (string[])["/governance/access-log", "/admin/users", "/admin/organisations", "/admin/role-requests", "/data/imports", "/data/imports/1"])
        {
            wrong.AddRange(await FoundAsync(address));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<string> Parameters(RouteEndpoint route) =>
        route.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Select(property => (property, said: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(one => one.said is not null).Select(one => one.said!.Name ?? one.property.Name) ?? [];

    /// <summary>The text in each parameter, and in all at once.</summary>
    private static IEnumerable<string> Queries(string path, IReadOnlyList<string> names, string text) =>
        names.Select(name => $"{path}?{name}={text}").Append($"{path}?{string.Join('&', names.Select(name => $"{name}={text}"))}").Skip(names.Count > 12 ? names.Count : 0);

    /// <summary>The address once for each of its parts that varies, with the text there.</summary>
    private static IEnumerable<string> Paths(RouteEndpoint route, string text)
    {
        // A nought byte in a path is refused by the server itself, before any of this is asked.
        foreach (var part in route.RoutePattern.Parameters.Where(_ => !text.Contains("%00", StringComparison.Ordinal)))
        {
            var path = SiteRoutes.Path(route);
            var start = path.IndexOf('{' + part.Name, StringComparison.OrdinalIgnoreCase);
            yield return SiteRoutes.Example(path[..start], 1) + text + SiteRoutes.Example(path[(path.IndexOf('}', start) + 1)..], 1);
        }
    }

    private async Task<IReadOnlyList<string>> FoundAsync(string address)
    {
        using var client = dashboard.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return await FoundAsync(answer, address);
    }

    /// <summary>What is wrong with an answer; nothing when it is sound.</summary>
    private static async Task<IReadOnlyList<string>> FoundAsync(HttpResponseMessage answer, string asked)
    {
        var found = new List<string>();
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        asked = asked.Length > 160 ? asked[..160] : asked;
        if ((int)answer.StatusCode >= 500)
        {
            found.Add($"{asked}: {(int)answer.StatusCode}");
        }

        if (answer.Content.Headers.ContentType?.MediaType == "text/html"
            && (text.Contains("<script>x1", StringComparison.Ordinal) || text.Contains("<img src=x", StringComparison.Ordinal) || text.Contains("href=\"javascript:", StringComparison.Ordinal) || text.Contains("href=\"//evil", StringComparison.Ordinal)))
        {
            found.Add($"{asked}: what was typed is part of the page");
        }

        if (answer.Headers.Contains("X-Injected") || answer.Headers.Concat(answer.Content.Headers).SelectMany(one => one.Value).Any(value => value.Any(char.IsControl)))
        {
            found.Add($"{asked}: what was typed is part of the headers");
        }

        if (answer.Headers.Location is { } there && !IsOurs(there))
        {
            found.Add($"{asked}: leads away to {there}");
        }

        return found;
    }

    private static bool IsOurs(Uri there) =>
        there.IsAbsoluteUri ? there.Host == "localhost"
        : there.OriginalString.StartsWith('/') && !there.OriginalString.StartsWith("//", StringComparison.Ordinal) && !there.OriginalString.StartsWith("/\\", StringComparison.Ordinal);

    /// <summary>The forms of a page that are sent, by where they go and which they are, with the fields of each that can be typed into or forged.</summary>
    private async Task<Dictionary<string, string[]>> FormsAsync(string address)
    {
        await dashboard.SignInAsync("education", All);
        using var client = dashboard.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(answer.Content.ReadAsStream(Cancel)), Cancel);
        return page.QuerySelectorAll("form[method=post]").DistinctBy(Name, StringComparer.Ordinal).ToDictionary(
            Name,
            form => form.QuerySelectorAll("input[name], select[name], textarea[name], button[name]").Select(field => field.GetAttribute("name")!)
                .Where(name => name != "__RequestVerificationToken").Distinct().ToArray(),
            StringComparer.Ordinal);
    }

    private static string Name(IElement form) => $"{form.GetAttribute("action")} {form.QuerySelector("input[name=_handler]")?.GetAttribute("value")}";

    private async Task<IReadOnlyList<string>> SentAsync(string address, string name, string field)
    {
        var wrong = new List<string>();
        // Half of what is typed would be past the limit of tries of one session.
        foreach (var part in Typed.Chunk(8))
        {
            using var browser = new Browser(dashboard.Host) { Session = (await TestPerson.SignInAsync(dashboard.Database.Owner, "education", All)).Token };
            var form = (IHtmlFormElement)(await browser.GetAsync(address)).Page.QuerySelectorAll("form[method=post]").First(one => Name(one) == name);
            var standing = form.QuerySelectorAll("input[name], select[name], textarea[name], button[name]").Select(one => one switch
            {
                IHtmlInputElement input => (input.Name!, input.Type is "text" or "search" && input.Value.Length == 0 ? "a long enough reason" : input.Value),
                IHtmlSelectElement select => (select.Name!, select.Value ?? ""),
                IHtmlButtonElement button => (button.Name!, button.Value ?? ""),
                _ => (one.GetAttribute("name")!, "a long enough reason"),
            }).DistinctBy(one => one.Item1).ToList();
            var action = form.GetAttribute("action") is { Length: > 0 } there ? there : address;
            foreach (var text in part)
            {
                var sent = standing.Select(one => KeyValuePair.Create(one.Item1, one.Item1 == field ? text : one.Item2));
                using var answer = await browser.PostAsync(action, sent);
                wrong.AddRange(await FoundAsync(answer, $"{address}, form {name}, {field}={text}"));
            }
        }

        return wrong;
    }

    /// <summary>What no text may change: which tables there are, how many figures and loads, and who may do what.</summary>
    private async Task<string> StandingAsync()
    {
        await using var owner = await dashboard.Database.Owner.OpenConnectionAsync(Cancel);
        return await owner.QuerySingleAsync<string>(
            """
            select concat_ws(' ',
                (select count(*) from pg_class where relkind in ('r', 'p', 'v') and relnamespace::regnamespace::text not like 'pg_%'),
                (select count(*) from measure.value), (select count(*) from ops.delivery where state = 'published' and retired_at is null),
                (select count(*) from security.role_may))
            """);
    }
}
