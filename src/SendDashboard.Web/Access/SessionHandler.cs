using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Options;
using Npgsql;
using SendDashboard.Database.Access;

namespace SendDashboard.Web.Access;

/// <summary>
/// Proves to the database who asks, once for each request and before anything is read, and takes the answer as the truth of who it is.
/// Pages that show no data only look. The record of the read is committed before the first byte of the answer is sent.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder,
    RequestFactsReader facts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "session";
    public const string MayClaim = "may";

    /// <summary>Asked for only when somebody shows a session: files and health answer without a database.</summary>
    private RequestDatabase Database => Context.RequestServices.GetRequiredService<RequestDatabase>();

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Context.GetEndpoint() is not { } endpoint || SessionCookie.Read(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        // After a fault the pages of faults are asked for in the same request: who asks is known already.
        var caller = Context.Features.Get<Caller>() ?? (OnlyLooks(endpoint) ? await LookAsync(endpoint, token) : await BeginAsync(token));
        if (caller is null)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(caller);
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(caller), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Nothing is sent back to a form after signing in: what it held is gone.
        var back = HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : "/";
        Response.Redirect(SignInAddress.For(back, timedOut: SessionCookie.Read(Request) is not null));
        return Task.CompletedTask;
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Request.Path == "/")
        {
            // Somebody who sees no figures, as an administrator does, begins at their own page.
            Response.Redirect("/account");
            return;
        }

        Response.StatusCode = StatusCodes.Status403Forbidden;
        if (SessionCookie.Read(Request) is { } token)
        {
            await Database.NoteRefusalAsync(facts.Of(Context, token));
        }
    }

    private static bool OnlyLooks(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<NeedsAttribute>()?.OpensItself == true;

    /// <summary>Only pages have a frame that names the reader, and the token of a form is its reader's; files and health need nobody. A page that shows no data also answers when the database does not.</summary>
    private async Task<Caller?> LookAsync(Endpoint endpoint, string token)
    {
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null && endpoint.Metadata.GetMetadata<NeedsAttribute>() is null
            && !HttpMethods.IsPost(Request.Method))
        {
            return null;
        }

        try
        {
            return await Database.LookAsync(token, Context.RequestAborted);
        }
        catch (NpgsqlException) when (endpoint.Metadata.GetMetadata<NeedsAttribute>() is null)
        {
            return null;
        }
    }

    private async Task<Caller?> BeginAsync(string token)
    {
        var asked = facts.Of(Context, token);
        var database = Database;
        var caller = await database.BeginAsync(asked, Context.RequestAborted);
        if (caller is not null)
        {
            Context.Response.OnStarting(() => CommitAsync(database, asked));
        }

        return caller;
    }

    /// <summary>A fault of ours shows nothing, so nothing is on record of it but the fault; a refusal has an entry of its own.</summary>
    private async Task CommitAsync(RequestDatabase database, RequestFacts asked)
    {
        switch (Response.StatusCode)
        {
            case >= 500 or StatusCodes.Status403Forbidden:
                return;
            case StatusCodes.Status404NotFound:
                await database.NoteNotFoundAsync(asked);
                break;
        }

        await database.CommitAsync();
    }

    private static ClaimsPrincipal Principal(Caller caller) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, caller.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            .. caller.MayAll.Union(caller.MayOwn).Select(may => new Claim(MayClaim, may)),
        ],
        Name));
}
