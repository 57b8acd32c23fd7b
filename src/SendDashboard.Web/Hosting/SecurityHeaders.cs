namespace SendDashboard.Web.Hosting;

/// <summary>The headers of every answer: nothing from elsewhere, no script at all, no frames, no keeping of what partners see.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Write, context.Response);
        return next(context);
    }

    // Written when the answer starts: the error handler clears what was set before it.
    private static Task Write(object state)
    {
        var response = (HttpResponse)state;
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (response.HttpContext.Request.IsHttps)
        {
            // A year: from the first visit on, a browser does not try it unprotected (RFC 6797).
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (response.ContentType is null || response.ContentType.StartsWith("text/html", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
