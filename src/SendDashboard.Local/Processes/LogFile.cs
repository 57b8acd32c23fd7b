namespace SendDashboard.Local.Processes;

/// <summary>
/// A child's printed lines, kept in a file; begun again when it has grown past a few megabytes. A line that cannot be written (the
/// disk is full, the folder is gone) is lost: better than the area going down with it.
/// </summary>
internal sealed class LogFile(string path)
{
    private const long Largest = 5 * 1024 * 1024;
    private readonly Lock _oneAtATime = new();

    public void WriteLine(string line)
    {
        lock (_oneAtATime)
        {
            try
            {
                if (new FileInfo(path) is { Exists: true, Length: > Largest })
                {
                    File.Move(path, path + ".1", overwrite: true);
                }

                File.AppendAllText(path, line + Environment.NewLine);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
            }
        }
    }
}
