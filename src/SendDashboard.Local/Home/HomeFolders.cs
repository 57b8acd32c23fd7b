namespace SendDashboard.Local.Home;

/// <summary>Makes the folders of SEND_HOME, readable by their owner alone: extracts hold named children.</summary>
internal static class HomeFolders
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Others may pass through to the database folder, which has a lock of its own: as root it may have to belong to another account.
    private const UnixFileMode Passable = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static void Create(LocalSettings settings)
    {
        Create(settings.Home, Passable);
        Create(settings.ClusterFolder, Passable);
        foreach (var folder in new[] { settings.Logs, settings.Inbox, settings.Spool, settings.Audit })
        {
            Create(folder, OwnerOnly);
        }
    }

    private static void Create(string folder, UnixFileMode mode)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, mode); // a folder that exists keeps the rights its owner gave it
            }
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new LocalException($"The folder {folder} cannot be made. Set SEND_HOME to a folder you may write to.");
        }
    }
}
