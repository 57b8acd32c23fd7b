using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using SendDashboard.Web.Components.Errors;

namespace SendDashboard.Web.Hosting;

/// <summary>The pages for a fault of ours (500), an address that does not exist (404) and a request that cannot be taken, for any method and without reading any data.</summary>
internal static class ErrorPages
{
    public const string Fault = "/error";
    public const string Status = "/answered/{0}";

    public static void MapErrorPages(this IEndpointRouteBuilder routes)
    {
        routes.Map(Fault, (HttpContext context) => new RazorComponentResult<ProblemDocument>(
            new { Reference = context.TraceIdentifier }) { StatusCode = StatusCodes.Status500InternalServerError })
            .DisableAntiforgery();
        routes.Map("/answered/{status:int}", IResult (HttpContext context, int status) => status == StatusCodes.Status404NotFound
            ? Page<NotFoundDocument>(context, status)
            : Page<RefusedDocument>(context, status is >= 400 and < 500 ? status : StatusCodes.Status404NotFound))
            .DisableAntiforgery();
    }

    private static RazorComponentResult<TDocument> Page<TDocument>(HttpContext context, int status)
        where TDocument : IComponent
    {
        // A page that finds nothing to show has already written this; rendering a second page would write it again, and fail.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        return new RazorComponentResult<TDocument> { StatusCode = status };
    }
}
