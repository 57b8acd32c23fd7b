using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Postgres;

/// <summary>Where PostgreSQL may be: on PATH, in the usual install folders (newest first), or in the pinned npm package.</summary>
public static class PostgresSearch
{
    /// <summary>The first that fits; with a pinned major version, only that version fits.</summary>
    /// <exception cref="LocalException">None fits; the message says what was found and what to do.</exception>
    public static async Task<PostgresBinaries> FindAsync(int? pinned, string dataFolder, CancellationToken cancellationToken)
    {
        var seen = new SortedSet<int>();
        foreach (var folder in Programs.PathFolders.Concat(InstallFolders()).Concat(NpmPostgres.Folders()))
        {
            if (await PostgresBinaries.InFolderAsync(folder, cancellationToken) is not { } found)
            {
                continue;
            }

            seen.Add(found.Major);
            if (pinned is null ? found.Major >= PostgresBinaries.Baseline : found.Major == pinned)
            {
                return found;
            }
        }

        throw new LocalException(Explain(pinned, dataFolder, seen));
    }

    private static string Explain(int? pinned, string dataFolder, SortedSet<int> seen)
    {
        var found = seen.Count == 0 ? "no PostgreSQL was found" : $"only PostgreSQL {string.Join(", ", seen)} was found";
        return pinned is { } major
            ? $"The data in {dataFolder} was made by PostgreSQL {major}, which no other major version opens, and {found}. Install PostgreSQL {major}, or move that folder away to start afresh."
            : $"PostgreSQL {PostgresBinaries.Baseline} or newer is needed and {found}. Install it (Debian: apt-get install postgresql-15), run 'npm ci' in the project folder, or set SEND_DATABASE, SEND_DATABASE_WORKER and SEND_DATABASE_WEB.";
    }

    private static IEnumerable<string> InstallFolders() =>
        (OperatingSystem.IsWindows()
            ? Versions(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*", "bin")
            : OperatingSystem.IsMacOS()
                ? [.. Versions("/opt/homebrew/opt", "postgresql@*", "bin"), .. Versions("/usr/local/opt", "postgresql@*", "bin"),
                   .. Versions("/Applications/Postgres.app/Contents/Versions", "*", "bin"), .. Versions("/Library/PostgreSQL", "*", "bin")]
                : [.. Versions("/usr/lib/postgresql", "*", "bin"), .. Versions("/usr", "pgsql-*", "bin"), "/usr/local/pgsql/bin", "/usr/libexec/postgresql"])
        .Where(Directory.Exists);

    private static IEnumerable<string> Versions(string parent, string pattern, string inside) =>
        Directory.Exists(parent)
            ? Directory.GetDirectories(parent, pattern)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder).Split('@', '-')[^1], out var major) ? major : 0)
                .Select(folder => Path.Combine(folder, inside))
            : [];
}
