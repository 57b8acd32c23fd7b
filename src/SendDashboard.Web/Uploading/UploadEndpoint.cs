using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SendDashboard.Database.Access;
using SendDashboard.Web.Access;
using SendDashboard.Web.Components;
using SendDashboard.Web.Hosting;

namespace SendDashboard.Web.Uploading;

/// <summary>Takes an uploaded file: parts are read in order and the file goes straight to the spool, so memory stays flat.</summary>
internal static class UploadEndpoint
{
    public const string Path = "/data/imports/upload";

    public static void MapUpload(this IEndpointRouteBuilder routes) =>
        // The token is checked below, from the part that comes before the file: the usual check would read the whole form first.
        routes.MapPost(Path, ReceiveAsync).DisableAntiforgery()
            .WithMetadata(new NeedsAttribute(May.Load) { OpensItself = true }).RequireRateLimiting(AccessLimits.Upload);

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, IAntiforgery antiforgery, UploadTaker taker, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = RequestLimits.Upload + RequestLimits.Page;
        }

        if (context.Request.ContentLength > RequestLimits.Upload + RequestLimits.Page)
        {
            return Back(UploadProblems.TooBig, new());
        }

        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return Results.BadRequest();
        }

        var form = new UploadForm();
        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body) { BodyLengthLimit = RequestLimits.Upload };
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.AsFileSection() is { } file)
                {
                    context.Request.Headers[antiforgery.GetTokens(context).HeaderName!] = form.Token;
                    return await antiforgery.IsRequestValidAsync(context)
                        ? await taker.TakeAsync(context, form, file, cancellationToken)
                        : Results.BadRequest();
                }

                await form.ReadAsync(section, cancellationToken);
            }
        }
        catch (InvalidDataException)
        {
            return Back(UploadProblems.TooBig, form);
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Back(UploadProblems.TooBig, form);
        }
        catch (IOException) when (!cancellationToken.IsCancellationRequested)
        {
            return Back(UploadProblems.Broken, form);
        }

        return Back(UploadProblems.NothingChosen, form);
    }

    internal static IResult Back(string problem, UploadForm form) => Results.Redirect(Addresses.With(
        "/data/imports/new", ("problem", problem), ("feed", form.Feed), ("period", form.Period)));
}
