using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SendDashboard.Web.Access;

/// <summary>Somebody whose password was right and whose code is still to come: five minutes, in a cookie that says nothing to anyone else.</summary>
internal sealed class HalfWay(IDataProtectionProvider protection)
{
    private const string Cookie = "send-half";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("half way in").ToTimeLimitedDataProtector();

    public void Begin(HttpContext context, long account) => context.Response.Cookies.Append(
        Cookie, _protector.Protect(account.ToString(CultureInfo.InvariantCulture), Patience),
        new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = SignInAddress.Page, MaxAge = Patience, IsEssential = true });

    /// <summary>Number of the account, or null when it is too late or the cookie is not ours.</summary>
    public string? Account(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { Length: > 0 } held ? _protector.Unprotect(held) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = SignInAddress.Page });
}
