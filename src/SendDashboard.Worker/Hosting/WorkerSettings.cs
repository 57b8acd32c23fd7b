using Microsoft.Extensions.Configuration;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;

namespace SendDashboard.Worker.Hosting;

/// <summary>The Worker's settings, read once at start from the environment.</summary>
/// <param name="Inbox">Folder with one folder for each agency (SEND_INBOX).</param>
/// <param name="Spool">Folder in which files wait and stay until the contract's date (SEND_SPOOL).</param>
/// <param name="Home">Area served (SEND_AREA).</param>
/// <param name="Terms">How leases are given (SEND_LEASE_SECONDS).</param>
/// <param name="Loads">How many runs this worker loads at once.</param>
internal sealed record WorkerSettings(string Inbox, string Spool, HomeArea Home, LeaseTerms Terms, int Loads)
{
    /// <exception cref="InvalidOperationException">A setting is missing or not a number; the message names it.</exception>
    public static WorkerSettings Read(IConfiguration configuration)
    {
        var inbox = configuration["SEND_INBOX"] is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : throw new InvalidOperationException("The setting SEND_INBOX is missing: set it to the folder that holds one folder for each agency.");
        var spool = configuration["SEND_SPOOL"] is { Length: > 0 } set ? set : Path.Combine(inbox, "..", "spool");
        return new WorkerSettings(inbox, Path.GetFullPath(spool), HomeOf(configuration), TermsOf(configuration), Number(configuration, "SEND_LOADS", 2));
    }

    /// <summary>Where the seals of the record of reads are kept (SEND_AUDIT); beside the inbox unless it is said.</summary>
    /// <exception cref="InvalidOperationException">Neither is set.</exception>
    public static string AuditFolderOf(IConfiguration configuration) => Path.GetFullPath(
        configuration["SEND_AUDIT"] is { Length: > 0 } given ? given
        : configuration["SEND_INBOX"] is { Length: > 0 } inbox ? Path.Combine(inbox, "..", "audit")
        : throw new InvalidOperationException("The setting SEND_AUDIT is missing: set it to the folder that holds the seals of the record of reads."));

    public static HomeArea HomeOf(IConfiguration configuration) => new(configuration["SEND_AREA"] is { Length: > 0 } code ? code : HomeArea.Usual);

    public static LeaseTerms TermsOf(IConfiguration configuration) => new(
        $"{Environment.MachineName} {Environment.ProcessId}",
        TimeSpan.FromSeconds(Number(configuration, "SEND_LEASE_SECONDS", (int)LeaseTerms.UsualLength.TotalSeconds)));

    private static int Number(IConfiguration configuration, string key, int usual) =>
        configuration[key] is not { Length: > 0 } text ? usual
        : int.TryParse(text, out var number) && number > 0 ? number
        : throw new InvalidOperationException($"The setting {key} must be a whole number above nought.");
}
