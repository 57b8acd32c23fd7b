namespace SendDashboard.Web.Uploading;

/// <summary>Where uploads wait for the Worker: <c>SEND_SPOOL</c>, else the folder <c>spool</c> beside the inbox.</summary>
/// <param name="Path">The folder; shared with the Worker.</param>
public sealed record SpoolFolder(string Path)
{
    /// <exception cref="InvalidOperationException">Neither setting is there.</exception>
    public static SpoolFolder From(IConfiguration settings)
    {
        if (settings["SEND_SPOOL"] is { Length: > 0 } spool)
        {
            return new(spool);
        }

        return settings["SEND_INBOX"] is { Length: > 0 } inbox
            ? new(System.IO.Path.GetFullPath(System.IO.Path.Combine(inbox, "..", "spool")))
            : throw new InvalidOperationException("Files cannot be taken: set SEND_SPOOL to the folder that Web and Worker share.");
    }

    /// <summary>A name nobody can guess, keeping only the kind of file.</summary>
    public static string RandomName(string extension) => $"{Guid.NewGuid():N}{extension}";

    /// <summary>Streams a file in under a working name, and gives it its own when it is whole. False when it is empty.</summary>
    public async Task<bool> SaveAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path);
        var whole = System.IO.Path.Combine(Path, name);
        var part = whole + ".part";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellationToken);
                if (file.Length == 0)
                {
                    return false;
                }
            }

            File.Move(part, whole);
            return true;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
