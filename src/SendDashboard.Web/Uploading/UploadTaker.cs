using Microsoft.AspNetCore.WebUtilities;
using SendDashboard.Database.Access;
using SendDashboard.Desk;
using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Web.Access;

namespace SendDashboard.Web.Uploading;

/// <summary>Spools an uploaded file, then opens the request and asks for it to be loaded: no transaction waits while the file comes in.</summary>
internal sealed class UploadTaker(RequestDatabase database, RequestFactsReader facts, FeedQuery feeds, LoadDesk desk, IConfiguration settings)
{
    private static readonly string[] Kinds = [".csv", ".xlsx", ".xml", ".zip"];

    public async Task<IResult> TakeAsync(HttpContext context, UploadForm form, FileMultipartSection file, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var kind = Path.GetExtension(name).ToLowerInvariant();
        if (form.Feed is not { Length: > 0 } || name.Length == 0 || !Kinds.Contains(kind))
        {
            return UploadEndpoint.Back(
                form.Feed is not { Length: > 0 } ? UploadProblems.NoFeed : name.Length == 0 ? UploadProblems.NothingChosen : UploadProblems.WrongKind, form);
        }

        var spool = SpoolFolder.From(settings);
        var spoolName = SpoolFolder.RandomName(kind);
        if (file.FileStream is null || !await spool.SaveAsync(file.FileStream, spoolName, cancellationToken))
        {
            return UploadEndpoint.Back(UploadProblems.Empty, form);
        }

        if (await AskAsync(context, form, name, spoolName, cancellationToken) is { } request)
        {
            return Results.Redirect($"/data/imports/requests/{request}");
        }

        File.Delete(Path.Combine(spool.Path, spoolName));
        return UploadEndpoint.Back(UploadProblems.NoFeed, form);
    }

    private async Task<long?> AskAsync(HttpContext context, UploadForm form, string name, string spoolName, CancellationToken cancellationToken)
    {
        if (await database.BeginAsync(facts.Of(context, SessionCookie.Read(context.Request) ?? ""), cancellationToken) is null)
        {
            return null;
        }

        var feed = (await feeds.FeedsAsync(cancellationToken)).FirstOrDefault(one => one.Extract == form.Feed && one.MayLoad);
        var request = feed is null ? null
            : await desk.AskAsync(new LoadRequest(feed.Agency, feed.Extract, form.Period, spoolName, name), cancellationToken);
        await database.CommitAsync();
        return request;
    }
}
