namespace SendDashboard.Etl.Runs;

/// <summary>A file that is to be loaded, as it is queued.</summary>
/// <param name="Agency">Slug of the agency it is from.</param>
/// <param name="FileName">Name it came with.</param>
/// <param name="SpoolPath">Where the file or folder lies.</param>
/// <param name="ReceivedBy">inbox, command line, or a person.</param>
/// <param name="Extract">Contract chosen by a person; null when the headings are to tell.</param>
/// <param name="Period">Period given with it, where the contract asks for one.</param>
/// <param name="AcceptVolume">A person has said that an unusual number of rows is right.</param>
/// <param name="Request">The request it answers, or null.</param>
public sealed record NewRun(
    string Agency, string FileName, string SpoolPath, string ReceivedBy,
    string? Extract = null, string? Period = null, bool AcceptVolume = false, long? Request = null);
