using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using SendDashboard.IntegrationTests.Web;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>A browser without scripts: keeps cookies, fills in forms as they stand, follows nothing by itself.</summary>
public sealed class Browser : IDisposable
{
    private static readonly Uri Home = new("http://localhost/");
    private static int _browsers;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Browser(WebHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        _client = host.CreateDefaultClient(Home, new CookieContainerHandler(_cookies));
        var number = Interlocked.Increment(ref _browsers);
        From($"10.0.{number / 250}.{(number % 250) + 1}");
    }

    /// <summary>Token of the session in the cookie.</summary>
    public string? Session
    {
        get => Cookie("send-session");
        set => Plant("send-session", value!, "/");
    }

    /// <summary>Address the browser calls from: each its own, unless told otherwise.</summary>
    public Browser From(string address)
    {
        _client.DefaultRequestHeaders.Remove(CallerAddress.Header);
        _client.DefaultRequestHeaders.Add(CallerAddress.Header, address);
        return this;
    }

    public string? Cookie(string name, string path = "/") => _cookies.GetCookies(new Uri(Home, path))[name]?.Value;

    public void Plant(string name, string value, string path) => _cookies.Add(new Cookie(name, value, path, "localhost"));

    public async Task<Answer> GetAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    /// <summary>Sends the form of that name as it stands on the page, with what is typed or pressed.</summary>
    public async Task<Answer> SendAsync(string address, string form, params (string Name, string Value)[] typed) =>
        await SendAsync(address, Filled((await GetAsync(address)).Page, form, typed));

    /// <summary>Sends exactly these fields.</summary>
    public async Task<Answer> SendAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var answer = await PostAsync(address, fields);
        return await ReadAsync(answer);
    }

    /// <summary>The same, with the answer as it came.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>The fields a form would send.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Filled(IDocument page, string form, params (string Name, string Value)[] typed)
    {
        ArgumentNullException.ThrowIfNull(page);
        var found = page.QuerySelectorAll("form").Single(one => one.QuerySelector($"input[name=_handler][value='{form}'], input[name=_handler][value^='[']") is IHtmlInputElement handler && handler.Value.EndsWith(form, StringComparison.Ordinal));
        var standing = found.QuerySelectorAll("input").Cast<IHtmlInputElement>()
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked).Select(input => (Name: input.Name!, input.Value));
        return [.. standing.Where(one => typed.All(field => field.Name != one.Name)).Concat(typed).Select(one => KeyValuePair.Create(one.Name, one.Value))];
    }

    public Task<Answer> SignInAsync(string email, string password, string address = "/sign-in") =>
        SendAsync(address, "sign-in", ("form.email", email), ("form.password", password));

    public void Dispose() => _client.Dispose();

    private static async Task<Answer> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html), TestContext.Current.CancellationToken);
        return new(answer.StatusCode, answer.Headers.Location is { IsAbsoluteUri: true } there && there.Host == "localhost" ? there.PathAndQuery : answer.Headers.Location?.OriginalString, page);
    }
}
