using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>Every address that can be reached from the overview by links of our own, read once and shared by the tests.</summary>
internal sealed partial class SiteCrawl(LoadedDemo demo)
{
    private IReadOnlyList<SitePage>? _pages;

    public async Task<IReadOnlyList<SitePage>> PagesAsync() => _pages ??= await ReadAsync();

    private async Task<List<SitePage>> ReadAsync()
    {
        var (known, waiting, pages) = (new HashSet<string>(StringComparer.Ordinal) { "/" }, new Queue<string>(["/"]), new List<SitePage>());
        while (waiting.TryDequeue(out var address))
        {
            var page = await ReadAsync(address);
            pages.Add(page);
            foreach (var link in page.Document?.QuerySelectorAll("a[href]").Select(link => Target(link, address)).OfType<string>() ?? [])
            {
                if (known.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return pages;
    }

    private async Task<SitePage> ReadAsync(string address)
    {
        using var answer = await demo.GetAsync(address);
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        var html = isPage ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "";
        return new(address, Template(address), answer.StatusCode, isPage && answer.StatusCode == HttpStatusCode.OK ? await LoadedDemo.ReadAsync(html) : null);
    }

    private string? Target(IElement link, string from)
    {
        var uri = new Uri(new Uri(demo.Local.Address, from), link.GetAttribute("href"));
        return uri.Authority == demo.Local.Address.Authority ? uri.PathAndQuery : null;
    }

    /// <summary>The kind of page: numbers, measures and codes stand as words, and of the filters only their names.</summary>
    public static string Template(string address)
    {
        var parts = address.Split('?');
        var path = One().Replace(Agreement().Replace(Code().Replace(Number().Replace(Slug().Replace(parts[0], "/measures/{slug}$1"), "/{run}"), "/problems/{code}"), "/agreements/{slug}"), "/data/$1/{one}");
        var names = parts.Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal);
        return string.Join('?', new[] { path, string.Join('&', names) }.Where(part => part.Length > 0));
    }

    [GeneratedRegex("^/measures/[^/]+(/.*)?$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"/\d+(?=/|$)")]
    private static partial Regex Number();

    [GeneratedRegex("/problems/[^/]+$")]
    private static partial Regex Code();

    [GeneratedRegex("/agreements/[^/]+$")]
    private static partial Regex Agreement();

    [GeneratedRegex("^/data/(sources|rules)/.+$")]
    private static partial Regex One();
}
