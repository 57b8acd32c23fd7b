using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Postgres;

/// <summary>PostgreSQL refuses to run as root. As root its programs are run by someone who is not, chosen here.</summary>
/// <param name="Prefix">Put in front of every PostgreSQL command; empty when we are not root.</param>
/// <param name="Account">The account that must own the data folder, or null when ours does.</param>
internal sealed record Unprivileged(IReadOnlyList<string> Prefix, string? Account)
{
    public static async Task<Unprivileged> ChooseAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new([], null);
        }

        // In a user namespace without a map root is nobody inside, yet still owns its files: no account, no chown.
        if (Programs.Find("unshare") is { } unshare && await WorksAsync([unshare, "--user"], cancellationToken))
        {
            return new([unshare, "--user"], null);
        }

        // Some containers forbid user namespaces. The account needs an entry in passwd.
        if (Programs.Find("setpriv") is { } setpriv)
        {
            foreach (var account in new[] { "postgres", "nobody" })
            {
                string[] prefix = [setpriv, $"--reuid={account}", "--regid=" + await GroupOfAsync(account, cancellationToken), "--clear-groups"];
                if (await WorksAsync(prefix, cancellationToken))
                {
                    return new(prefix, account);
                }
            }
        }

        throw new LocalException(
            "PostgreSQL does not run as root, and neither 'unshare --user' nor 'setpriv' works here. Run as an ordinary user, or set SEND_DATABASE, SEND_DATABASE_WORKER and SEND_DATABASE_WEB to a server of your own.");
    }

    /// <summary>Makes a folder the account's own, and checks that the account can get to it.</summary>
    public async Task GiveAsync(string folder, CancellationToken cancellationToken)
    {
        if (Account is null)
        {
            return;
        }

        await Programs.RunAsync("chown", ["-R", Account, folder], cancellationToken);
        var (exitCode, _) = await Programs.RunAsync(Prefix[0], [.. Prefix.Skip(1), "test", "-w", folder], cancellationToken);
        if (exitCode != 0)
        {
            throw new LocalException(
                $"The account '{Account}', which has to run PostgreSQL because we are root, cannot reach {folder}. Set SEND_HOME to a folder that others may pass through, for example /var/lib/send-dashboard.");
        }
    }

    public (string Program, IReadOnlyList<string> Arguments) Command(string program, params IEnumerable<string> arguments) =>
        Prefix.Count == 0 ? (program, [.. arguments]) : (Prefix[0], [.. Prefix.Skip(1), program, .. arguments]);

    private static async Task<bool> WorksAsync(string[] prefix, CancellationToken cancellationToken) =>
        (await Programs.RunAsync(prefix[0], [.. prefix[1..], "true"], cancellationToken)).ExitCode == 0;

    private static async Task<string> GroupOfAsync(string account, CancellationToken cancellationToken) =>
        (await Programs.RunAsync("id", ["-g", account], cancellationToken)).Output.Trim();
}
