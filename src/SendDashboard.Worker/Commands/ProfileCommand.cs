using SendDashboard.Etl.Profiling;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send profile</c>: what each column of a CSV holds, and a draft contract to edit; no database, and nothing is kept.</summary>
internal static class ProfileCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(new Arguments(args, [], []).Only("FILE"));
        if (!File.Exists(path))
        {
            throw new UsageException("There is no such file.");
        }

        return await FileProfile.WriteAsync(path, output, cancellationToken) ? ExitCode.Clean : ExitCode.Refused;
    }
}
