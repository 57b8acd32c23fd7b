using System.Net;

namespace SendDashboard.Web.Hosting;

/// <summary>The address this host answers on (<c>SEND_URL</c>). Until there is sign-in it is refused unless only this machine can reach it.</summary>
public static class LoopbackAddress
{
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>The address, or a sentence saying what is wrong with it.</summary>
    public static (string? Address, string? Refusal) Of(string? setting)
    {
        var text = string.IsNullOrWhiteSpace(setting) ? Default : setting.Trim();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return (null, $"SEND_URL is not an address such as {Default}.");
        }

        return IsLoopback(address)
            ? (address.GetLeftPart(UriPartial.Authority), null)
            : (null, $"SEND_URL names {address.Host}, which other machines can reach. There is no sign-in yet, so only an address of this machine is taken, such as {Default}.");
    }

    private static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
