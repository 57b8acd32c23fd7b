using Microsoft.AspNetCore.HttpOverrides;

namespace SendDashboard.Web.Hosting;

/// <summary>
/// What a proxy in front says of a request (<c>SEND_BEHIND_PROXY=on</c>): whose address it came from, by which tries at sign-in are
/// limited, and that it came over HTTPS, by which cookies are made secure. Without the setting such headers are not believed.
/// </summary>
internal static class BehindProxy
{
    public static ForwardedHeadersOptions Options()
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = 1,
        };
        // Whoever sets it says that nobody but the proxy can reach this host, wherever the proxy runs.
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        return options;
    }
}
