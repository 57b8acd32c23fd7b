namespace SendDashboard.Etl.Runs;

/// <summary>A run as one worker holds it: what to load, and the number that proves the hold.</summary>
/// <param name="RunId">Number of the run.</param>
/// <param name="Lease">Fencing number: whoever holds a lower one can no longer publish.</param>
/// <param name="Attempt">How often the run was begun, this time included.</param>
/// <param name="DeliveryId">The delivery an earlier attempt made, or null.</param>
/// <param name="Extract">Contract chosen by a person, or recognised by an earlier attempt.</param>
/// <param name="Agency">Slug of the agency it is from.</param>
/// <param name="FileName">Name it came with.</param>
/// <param name="SpoolPath">Where the file or folder lies.</param>
/// <param name="ReceivedBy">inbox, command line, or a person.</param>
/// <param name="PeriodAsked">Period given with the file, where the contract asks for one.</param>
/// <param name="AcceptVolume">A person has said that the unusual number of rows is right.</param>
public sealed record RunLease(
    long RunId, long Lease, int Attempt, long? DeliveryId, string? Extract, string Agency, string FileName, string SpoolPath,
    string ReceivedBy, string? PeriodAsked, bool AcceptVolume);
