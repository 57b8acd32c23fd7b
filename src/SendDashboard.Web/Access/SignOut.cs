namespace SendDashboard.Web.Access;

/// <summary>Signing out: a form posts here, with its token, so that no link or picture elsewhere can do it.</summary>
internal static class SignOut
{
    public const string Path = "/sign-out";

    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, async (HttpContext context, Sessions sessions, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            await sessions.EndAsync(context);
            return Results.Redirect(SignInAddress.Page);
        }).AllowAnonymous();
}
