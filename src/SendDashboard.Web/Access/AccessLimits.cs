using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SendDashboard.Web.Access;

/// <summary>How often things may be tried: sign-in by address, uploads and exports by session.</summary>
internal static class AccessLimits
{
    public const string SignIn = "sign-in";
    public const string Upload = "upload";
    public const string Export = "export";

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, context => Posts(context, context.Connection.RemoteIpAddress?.ToString() ?? "", 20));
        options.AddPolicy(Upload, context => Posts(context, SessionCookie.Read(context.Request) ?? "", 30));
        options.AddPolicy(Export, context => Window(SessionCookie.Read(context.Request) ?? "", 60));
    }

    /// <summary>Only what is sent counts; a page may be looked at as often as one likes.</summary>
    private static RateLimitPartition<string> Posts(HttpContext context, string who, int inAMinute) =>
        HttpMethods.IsPost(context.Request.Method) ? Window(who, inAMinute) : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Window(string who, int inAMinute) => RateLimitPartition.GetFixedWindowLimiter(
        who, _ => new FixedWindowRateLimiterOptions { PermitLimit = inAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
