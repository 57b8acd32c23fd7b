using System.Buffers.Text;
using System.Security.Cryptography;

namespace SendDashboard.Web.Access;

/// <summary>The cookie that holds a session's token: 256 random bits, of which the database keeps only the hash.</summary>
internal static class SessionCookie
{
    private const string Plain = "send-session";

    /// <summary>The prefix makes a browser refuse the cookie unless it is secure, of this host alone and of every path.</summary>
    private const string Secure = "__Host-send-session";

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string? Read(HttpRequest request) => request.Cookies[Name(request)] is { Length: > 0 and < 200 } token ? token : null;

    public static void Write(HttpContext context, string token) =>
        context.Response.Cookies.Append(Name(context.Request), token, Options(context.Request));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));

    public static string Name(HttpRequest request) => request.IsHttps ? Secure : Plain;

    // Lax, so that a link in a message opens the page it names; every form has its own token besides.
    private static CookieOptions Options(HttpRequest request) =>
        new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
