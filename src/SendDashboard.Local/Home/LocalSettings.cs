using Microsoft.Extensions.Configuration;
using SendDashboard.Database.Connecting;

namespace SendDashboard.Local.Home;

/// <summary>What a person may set, as environment variables or on the command line (<c>--SEND_URL=...</c>). Nothing need be.</summary>
/// <param name="Home">SEND_HOME: the folder everything of this local area is kept in.</param>
/// <param name="Address">SEND_URL: where the pages are served.</param>
/// <param name="Demo">SEND_DEMO: false (off) for an empty first day.</param>
/// <param name="Inbox">SEND_INBOX: agencies' extracts are dropped here.</param>
/// <param name="Spool">SEND_SPOOL: taken and uploaded files wait here.</param>
/// <param name="Database">A server of the area's own, or null for a private one.</param>
public sealed record LocalSettings(string Home, Uri Address, bool Demo, string Inbox, string Spool, DatabaseSettings? Database)
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public string Logs => Path.Combine(Home, "logs");

    /// <summary>Where the seals of the record of reads are kept.</summary>
    public string Audit => Path.Combine(Home, "audit");

    public string ClusterFolder => Path.Combine(Home, "postgres");

    /// <exception cref="LocalException">A setting cannot be used; the message names it.</exception>
    public static LocalSettings From(IConfiguration configuration)
    {
        var home = Path.GetFullPath(Given(configuration, "SEND_HOME") ?? DefaultHome());
        var url = Given(configuration, "SEND_URL") ?? DefaultAddress;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Port == 0)
        {
            throw new LocalException($"SEND_URL must be an address such as {DefaultAddress}, and is '{url}'.");
        }

        return new(
            home,
            address,
            !string.Equals(Given(configuration, "SEND_DEMO"), "off", StringComparison.OrdinalIgnoreCase),
            Path.GetFullPath(Given(configuration, "SEND_INBOX") ?? Path.Combine(home, "inbox")),
            Path.GetFullPath(Given(configuration, "SEND_SPOOL") ?? Path.Combine(home, "spool")),
            ReadDatabase(configuration));
    }

    private static DatabaseSettings? ReadDatabase(IConfiguration configuration)
    {
        try
        {
            return DatabaseSettings.FromConfiguration(configuration);
        }
        catch (InvalidOperationException incomplete)
        {
            throw new LocalException(incomplete.Message);
        }
    }

    private static string DefaultHome() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "SendDashboard");

    private static string? Given(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value ? value : null;
}
