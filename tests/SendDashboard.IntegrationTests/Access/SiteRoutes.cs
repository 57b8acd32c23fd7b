using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SendDashboard.IntegrationTests.Web;
using SendDashboard.Web.Access;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>The routes Web has, read from Web itself, and an address of each that is about one load. A new route needs its example here.</summary>
internal static class SiteRoutes
{
    /// <summary>Run 1 is education's, run 2 health's, run 3 social care's (dashboard.sql); each with a feed of the agency.</summary>
    public static readonly (long Run, string Agency, string Feed)[] Runs =
        [(1, "education", "sen2"), (2, "health", "community-referrals"), (3, "social-care", "children-in-need")];

    /// <summary>Addresses that are asked with something only a running browser has: half a sign-in, a request being worked on, a file.</summary>
    private static readonly string[] Apart = ["/error", "/health", "/sign-in/code"];

    public static IEnumerable<RouteEndpoint> Of(WebHost host) => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => !Path(route).StartsWith("/answered", StringComparison.Ordinal) && !Path(route).StartsWith("/_framework", StringComparison.Ordinal)
            && !Path(route).Contains("{**", StringComparison.Ordinal) && !Apart.Contains(Path(route))
            && !Path(route).Contains("requests/", StringComparison.Ordinal) && !Path(route).Contains("records/{", StringComparison.Ordinal)
            && route.Metadata.All(one => one.GetType().Name != "StaticAssetDescriptor"));

    public static string Path(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    public static string? Ability(RouteEndpoint route) => route.Metadata.GetMetadata<NeedsAttribute>()?.Ability;

    public static bool IsForAnybody(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>Whether something is looked at there, not only sent to.</summary>
    public static bool IsPage(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false;

    /// <summary>Whether things are only sent there.</summary>
    public static bool IsSentTo(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && !IsPage(route);

    /// <summary>Whether the address names a load or a feed, and so an organisation's.</summary>
    public static bool IsOfOneAgency(string path) => path.Contains("{Run", StringComparison.OrdinalIgnoreCase) || path.Contains("{Agency}", StringComparison.Ordinal);

    public static string Example(string path, long run)
    {
        var (_, agency, feed) = Runs.Single(one => one.Run == run);
        return path
            .Replace("{Run:long}", $"{run}", StringComparison.OrdinalIgnoreCase)
            .Replace("/{Agency}/{Name}/{Act}", $"/{agency}/{feed}/run-now", StringComparison.Ordinal)
            .Replace("/agreements/{slug}", "/agreements/t1", StringComparison.OrdinalIgnoreCase)
            .Replace("{Id:long}", "1", StringComparison.OrdinalIgnoreCase)
            .Replace("{slug}", "ehc-20wk", StringComparison.OrdinalIgnoreCase)
            .Replace("/{Agency}/{Extract}", $"/{agency}/{feed}", StringComparison.Ordinal)
            .Replace("{Rule}", "ID-02", StringComparison.OrdinalIgnoreCase)
            .Replace("{Code}", "DATE-01", StringComparison.OrdinalIgnoreCase);
    }
}
