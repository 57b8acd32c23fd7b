using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SendDashboard.Desk;
using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Web.Components;
using SendDashboard.Web.Hosting;

namespace SendDashboard.Web.Uploading;

/// <summary>Takes an uploaded file: parts are read in order and the file goes straight to the spool, so memory stays flat.</summary>
internal static class UploadEndpoint
{
    public const string Path = "/data/imports/upload";
    private static readonly string[] Kinds = [".csv", ".zip"];

    public static void MapUpload(this IEndpointRouteBuilder routes) =>
        // The token is checked below, from the part that comes before the file: the usual check would read the whole form first.
        routes.MapPost(Path, ReceiveAsync).DisableAntiforgery();

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, IAntiforgery antiforgery, FeedQuery feeds, LoadDesk desk, IConfiguration settings, CancellationToken cancellationToken)
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
                        ? await TakeAsync(form, file, feeds, desk, SpoolFolder.From(settings), cancellationToken)
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

    private static async Task<IResult> TakeAsync(
        UploadForm form, FileMultipartSection file, FeedQuery feeds, LoadDesk desk, SpoolFolder spool, CancellationToken cancellationToken)
    {
        var name = System.IO.Path.GetFileName(file.FileName.Replace('\\', '/'));
        var feed = (await feeds.FeedsAsync(cancellationToken)).FirstOrDefault(one => one.Extract == form.Feed);
        var kind = System.IO.Path.GetExtension(name).ToLowerInvariant();
        if (feed is null || name.Length == 0)
        {
            return Back(feed is null ? UploadProblems.NoFeed : UploadProblems.NothingChosen, form);
        }

        if (!Kinds.Contains(kind))
        {
            return Back(UploadProblems.WrongKind, form);
        }

        var spoolName = SpoolFolder.RandomName(kind);
        if (file.FileStream is null || !await spool.SaveAsync(file.FileStream, spoolName, cancellationToken))
        {
            return Back(UploadProblems.Empty, form);
        }

        var request = await desk.AskAsync(
            new LoadRequest(feed.Agency, feed.Extract, form.Period, spoolName, name, "upload page"), cancellationToken);
        return Results.Redirect($"/data/imports/requests/{request}");
    }

    private static IResult Back(string problem, UploadForm form) => Results.Redirect(Addresses.With(
        "/data/imports/new", ("problem", problem), ("feed", form.Feed), ("period", form.Period)));
}
