using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>Fills in the forms of signing in as a browser without scripts does, and keeps the session it is given.</summary>
internal static class SignInForm
{
    public const string CookieName = "send-session";

    /// <summary>The session of one of the invented people of the demonstration: <c>Analyst, Education service</c>.</summary>
    public static Task<string> AsDemoPersonAsync(Uri address, string person) =>
        SessionAsync(address, "/sign-in", form => form.QuerySelectorAll("button[name='demo.person']").Cast<IHtmlButtonElement>()
            .Where(button => button.TextContent.Trim() == person).Select(button => (button.Name!, button.Value)), "form:has(button[name='demo.person'])");

    /// <summary>The session of an account with a password.</summary>
    public static Task<string> WithPasswordAsync(Uri address, string email, string password) =>
        SessionAsync(address, "/sign-in", _ => [("form.email", email), ("form.password", password)], "form:has(input[type=email])");

    /// <summary>Takes up an invitation.</summary>
    public static async Task SetPasswordAsync(Uri link, string password)
    {
        var cookies = new CookieContainer();
        using var client = Client(cookies, new Uri(link.GetLeftPart(UriPartial.Authority)));
        using var answer = await SendAsync(client, link.PathAndQuery, _ => [("form.password", password), ("form.again", password)], "form:has(input[name='form.again'])");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Fills in a form of a page as somebody signed in; answers with what comes back.</summary>
    public static async Task<HttpResponseMessage> SendAsync(Uri address, string session, string page, string action, params (string Name, string Value)[] fields)
    {
        var cookies = new CookieContainer();
        cookies.Add(address, new Cookie(CookieName, session));
        using var client = Client(cookies, address);
        return await SendAsync(client, page, _ => fields, $"form[action='{action}']", action);
    }

    private static async Task<string> SessionAsync(Uri address, string page, Func<IElement, IEnumerable<(string, string)>> fields, string form)
    {
        var cookies = new CookieContainer();
        using var client = Client(cookies, address);
        using var answer = await SendAsync(client, page, fields, form);
        return cookies.GetCookies(address)[CookieName]?.Value ?? throw new InvalidOperationException($"Nobody was signed in: {answer.StatusCode}.");
    }

    private static HttpClient Client(CookieContainer cookies, Uri address) =>
        new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string page, Func<IElement, IEnumerable<(string Name, string Value)>> fields, string selector, string? action = null)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var document = await BrowsingContext.New().OpenAsync(answer => answer.Content(html));
        var form = document.QuerySelector(selector) ?? throw new InvalidOperationException($"{page} has no such form: {document.QuerySelector("main")?.TextContent}");
        var hidden = form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Select(input => (Name: input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields(form)).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(new Uri(action ?? page, UriKind.Relative), content);
    }
}
