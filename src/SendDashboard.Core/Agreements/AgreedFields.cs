namespace SendDashboard.Core.Agreements;

/// <summary>What a Tier 2 agreement allows of one extract: every field by name, table by table. A field it does not name is not shared.</summary>
/// <param name="Extract">The extract, as agency/extract.</param>
/// <param name="Tables">Field names by table of the contract.</param>
public sealed record AgreedFields(string Extract, IReadOnlyDictionary<string, IReadOnlySet<string>> Tables)
{
    /// <summary>True when the agreement names the field of the table.</summary>
    public bool Allows(string table, string field) => Tables.TryGetValue(table, out var fields) && fields.Contains(field);
}
