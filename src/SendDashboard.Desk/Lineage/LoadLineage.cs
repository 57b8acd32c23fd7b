namespace SendDashboard.Desk.Lineage;

/// <summary>Where a load came from, and what it took the place of.</summary>
/// <param name="Sha256">Fingerprint of the file as it arrived.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Layout">Layout recognised from the headings.</param>
/// <param name="ContractVersion">Version of the contract, its rules and code lists, by which it was judged.</param>
/// <param name="ContractNow">Version in force now; null when the feed is described no longer.</param>
/// <param name="Agreement">Agreement it was loaded under; null for open data.</param>
/// <param name="AgreementTitle">Its title.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="ReceivedBy">Who or what brought it.</param>
/// <param name="PublishedAt">When it began to count; null when it never has.</param>
/// <param name="RetiredAt">When it ceased to.</param>
/// <param name="State">State of the delivery.</param>
/// <param name="BeforeRun">Load whose place it took.</param>
/// <param name="BeforeFile">Its file.</param>
/// <param name="AfterRun">Load that took its place.</param>
/// <param name="AfterFile">Its file.</param>
/// <param name="OfRun">First version of what it corrects.</param>
/// <param name="OfFile">Its file.</param>
public sealed record LoadLineage(
    string Sha256, long SizeBytes, string? Layout, string ContractVersion, string? ContractNow, string? Agreement, string? AgreementTitle,
    DateTime ReceivedAt, string ReceivedBy, DateTime? PublishedAt, DateTime? RetiredAt, string State,
    long? BeforeRun, string? BeforeFile, long? AfterRun, string? AfterFile, long? OfRun, string? OfFile);
