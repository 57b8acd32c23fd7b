using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>What a delivery turned out to be.</summary>
/// <param name="Contract">Contract it is read by.</param>
/// <param name="Use">Use of the contract.</param>
/// <param name="Period">What it covers.</param>
/// <param name="Layout">Layouts of its files, one name when they agree.</param>
/// <param name="Files">Its files in the contract's order: parents before children.</param>
/// <param name="Sha256">Fingerprint of the bytes as they arrived; of a folder, of its files by name.</param>
/// <param name="SizeBytes">Size as it arrived.</param>
/// <param name="FileName">Name it came with.</param>
public sealed record Recognition(
    Contract Contract,
    ContractUse Use,
    DeliveryPeriod Period,
    string Layout,
    IReadOnlyList<RecognisedFile> Files,
    byte[] Sha256,
    long SizeBytes,
    string FileName);
