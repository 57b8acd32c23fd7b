using System.Net;

namespace SendDashboard.Web.Hosting;

/// <summary>
/// The address this host answers on (<c>SEND_URL</c>) and the names it answers to (<c>SEND_HOSTS</c>). Beyond this machine it speaks
/// HTTPS only, or stands behind a proxy that does (<c>SEND_PROXY</c>): passwords never cross a network in the clear.
/// </summary>
public static class ListenAddress
{
    public const string Default = "http://127.0.0.1:5080";
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The address, or a sentence saying what is wrong with it.</summary>
    public static (string? Address, string? Refusal) Of(IConfiguration settings)
    {
        var text = settings["SEND_URL"] is { } setting && !string.IsNullOrWhiteSpace(setting) ? setting.Trim() : Default;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return (null, $"SEND_URL is not an address such as {Default}.");
        }

        if (IsLoopback(address))
        {
            return (address.GetLeftPart(UriPartial.Authority), null);
        }

        return settings["SEND_HOSTS"] is not { Length: > 0 }
            ? (null, $"SEND_URL names {address.Host}, which other machines can reach: set SEND_HOSTS to the names by which people will call it, such as send.example.org.")
            : address.Scheme == "https" || ProxiesOf(settings).Length > 0
                ? (address.GetLeftPart(UriPartial.Authority), null)
                : (null, $"SEND_URL names {address.Host}, which other machines can reach, over http: passwords would cross the network in the clear. Use https, or set SEND_PROXY to the address of the proxy in front of it that speaks https.");
    }

    /// <summary>The host names a request may name; any other is refused.</summary>
    public static string[] HostsOf(IConfiguration settings) =>
        [.. ThisMachine, .. (settings["SEND_HOSTS"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Addresses of the proxies whose word is taken for whom they speak for and whether it came by https; anybody else's is not.</summary>
    public static IPAddress[] ProxiesOf(IConfiguration settings) =>
        [.. (settings["SEND_PROXY"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse)];

    private static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
