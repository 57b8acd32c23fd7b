using SendDashboard.Core.Agreements;

namespace SendDashboard.Etl.Agreements;

/// <summary>What may be read of a delivery, and by what right.</summary>
/// <param name="Agreement">Slug of the Tier 2 agreement; null for data under an open licence.</param>
/// <param name="Fields">What it allows; null when everything in the contract may be read (open licence).</param>
public sealed record Cover(string? Agreement, AgreedFields? Fields)
{
    /// <summary>Everything in the contract may be read: published data.</summary>
    public static Cover OpenLicence { get; } = new(null, null);

    /// <summary>True when the field may be read and kept.</summary>
    public bool Allows(string table, string field) => Fields is null || Fields.Allows(table, field);
}
