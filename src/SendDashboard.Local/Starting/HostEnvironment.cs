using SendDashboard.Database.Connecting;
using SendDashboard.Local.Home;

namespace SendDashboard.Local.Starting;

/// <summary>What a child is told. Each host gets its own login and neither gets another's, least of all the owner's.</summary>
internal static class HostEnvironment
{
    public static IReadOnlyDictionary<string, string?> For(LocalSettings settings, string databaseKey, string connection) =>
        new Dictionary<string, string?>
        {
            [DatabaseSettings.OwnerKey] = null,
            [DatabaseSettings.WorkerKey] = null,
            [DatabaseSettings.WebKey] = null,
            [databaseKey] = connection,
            ["SEND_HOME"] = settings.Home,
            ["SEND_INBOX"] = settings.Inbox,
            ["SEND_SPOOL"] = settings.Spool,
            ["SEND_AUDIT"] = settings.Audit,
            ["SEND_URL"] = settings.Address.GetLeftPart(UriPartial.Authority),
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = null,
            ["DOTNET_URLS"] = null,
        };
}
