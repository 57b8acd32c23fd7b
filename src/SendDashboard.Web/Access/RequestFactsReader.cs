using SendDashboard.Database.Access;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Web.Access;

/// <summary>What the database is told of a request: the page as written in the code, the address as asked, and the measures shown.</summary>
internal sealed class RequestFactsReader(MeasureCatalogue catalogue)
{
    public RequestFacts Of(HttpContext context, string token)
    {
        var endpoint = context.GetEndpoint();
        var ability = endpoint?.Metadata.GetMetadata<NeedsAttribute>()?.Ability;
        return new RequestFacts(
            token, Purposes.Of(ability), (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? context.Request.Path,
            context.Request.Path + context.Request.QueryString, Measures(context, ability));
    }

    /// <summary>The one that the address names; every measure where a page of figures names none.</summary>
    private string[] Measures(HttpContext context, string? ability) =>
        ability is not (May.Figures or May.Download) ? []
        : context.GetRouteValue("slug") is string slug ? [slug]
        : [.. catalogue.Measures.Keys];
}
