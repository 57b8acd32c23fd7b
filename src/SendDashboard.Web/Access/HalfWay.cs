using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SendDashboard.Web.Access;

/// <summary>Somebody whose password was right and whose code is still to come: five minutes, in a cookie that says nothing to anyone else.</summary>
internal sealed class HalfWay(IDataProtectionProvider protection)
{
    public const string Cookie = "send-half";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("half way in").ToTimeLimitedDataProtector();

    public void Begin(HttpContext context, Account account) => context.Response.Cookies.Append(
        Cookie, _protector.Protect($"{account.AccountId.ToString(CultureInfo.InvariantCulture)} {account.SecurityStamp}", Patience),
        new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = SignInAddress.Page, MaxAge = Patience, IsEssential = true });

    /// <summary>Number of the account and the stamp its password was right with; null when it is too late or the cookie is not ours.</summary>
    public (string Account, string Stamp)? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { Length: > 0 and < 1000 } held && _protector.Unprotect(held).Split(' ') is [var account, var stamp]
                ? (account, stamp) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = SignInAddress.Page });
}
