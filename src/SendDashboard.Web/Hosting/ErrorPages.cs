using Microsoft.AspNetCore.Http.HttpResults;
using SendDashboard.Web.Components.Errors;

namespace SendDashboard.Web.Hosting;

/// <summary>The pages for a fault of ours (500), an address that does not exist (404), one that is not for the reader (403) and a request that cannot be taken, for any method and without reading any data.</summary>
internal static class ErrorPages
{
    public const string Fault = "/error";
    public const string Status = "/answered/{0}";

    public static void MapErrorPages(this IEndpointRouteBuilder routes)
    {
        routes.Map(Fault, (HttpContext context) => new RazorComponentResult<ProblemDocument>(
            new { Reference = context.TraceIdentifier }) { StatusCode = StatusCodes.Status500InternalServerError })
            .DisableAntiforgery().AllowAnonymous();
        routes.Map("/answered/{status:int}", Answer).DisableAntiforgery().AllowAnonymous();
    }

    private static IResult Answer(HttpContext context, int status)
    {
        // A page that finds nothing to show has already written this; rendering a second page would write it again, and fail.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        return status switch
        {
            StatusCodes.Status404NotFound => new RazorComponentResult<NotFoundDocument> { StatusCode = status },
            StatusCodes.Status403Forbidden => new RazorComponentResult<ForbiddenDocument> { StatusCode = status },
            >= 400 and < 500 => new RazorComponentResult<RefusedDocument>(new { TooOften = status == StatusCodes.Status429TooManyRequests }) { StatusCode = status },
            _ => new RazorComponentResult<NotFoundDocument> { StatusCode = StatusCodes.Status404NotFound },
        };
    }
}
