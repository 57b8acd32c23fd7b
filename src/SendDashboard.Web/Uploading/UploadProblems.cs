using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Web.Components.Forms;

namespace SendDashboard.Web.Uploading;

/// <summary>What can be wrong with an upload before anything is read, and where the form says so.</summary>
internal static class UploadProblems
{
    public const string NothingChosen = "FILE-01";
    public const string WrongKind = "FILE-02";
    public const string TooBig = "FILE-03";
    public const string Empty = "FILE-04";
    public const string Broken = "FILE-09";
    public const string NoFeed = "feed";

    /// <summary>The message of a code in the catalogue's words, at its field.</summary>
    public static async Task<FieldError> ErrorAsync(string code, FeedQuery catalogue)
    {
        if (code == NoFeed)
        {
            return new FieldError("feed", "Select which feed the file is for");
        }

        var message = await catalogue.MessageAsync(code, CancellationToken.None);
        return message is null
            ? new FieldError("file", "The file could not be uploaded – try again", "Your choices are kept")
            : new FieldError("file", message.Text, message.WhatToDo);
    }
}
