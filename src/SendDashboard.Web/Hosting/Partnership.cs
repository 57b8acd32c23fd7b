namespace SendDashboard.Web.Hosting;

/// <summary>Whose dashboard this is, from the setting <c>SEND_PARTNERSHIP</c>, and whom to tell when a page is wrong, from <c>SEND_CONTACT</c>.</summary>
public sealed record Partnership(string Name, string? Contact)
{
    public static Partnership From(IConfiguration settings) =>
        new(settings["SEND_PARTNERSHIP"] ?? "Local SEND partnership", settings["SEND_CONTACT"]);
}
