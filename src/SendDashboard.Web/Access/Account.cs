namespace SendDashboard.Web.Access;

/// <summary>What signing in rests on, as ASP.NET Core Identity keeps it.</summary>
public sealed class Account
{
    public long AccountId { get; set; }

    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public string Organisation { get; set; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>The stamp as it was read: it is kept over this one only.</summary>
    public string StoredStamp { get; set; } = "";

    /// <summary>Encrypted.</summary>
    public string? AuthenticatorKey { get; set; }

    public bool TwoFactor { get; set; }
}
