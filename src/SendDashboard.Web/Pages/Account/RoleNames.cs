namespace SendDashboard.Web.Pages.Account;

/// <summary>What people call a role.</summary>
internal static class RoleNames
{
    public static string Of(string role) => role switch
    {
        "ig-lead" => "Information governance lead",
        "steward" => "Data steward",
        _ => string.Concat(role[..1].ToUpperInvariant(), role[1..].Replace('-', ' ')),
    };
}
