using System.Text.RegularExpressions;
using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Postgres;

/// <summary>A folder that holds <c>initdb</c> and <c>postgres</c>, and the major version they are.</summary>
public sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest major version the product's SQL is written for.</summary>
    public const int Baseline = 15;

    public string Program(string name) => Path.Combine(Folder, Programs.ExecutableName(name));

    /// <summary>Reads the version from the binary itself; null when the folder is not a whole PostgreSQL.</summary>
    public static async Task<PostgresBinaries?> InFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var server = Path.Combine(folder, Programs.ExecutableName("postgres"));
        if (!File.Exists(server) || !File.Exists(Path.Combine(folder, Programs.ExecutableName("initdb"))))
        {
            return null;
        }

        var (exitCode, output) = await Programs.RunAsync(server, ["--version"], cancellationToken);
        return exitCode == 0 && Version().Match(output) is { Success: true } version
            ? new(folder, int.Parse(version.Groups[1].ValueSpan, provider: null))
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex Version();
}
