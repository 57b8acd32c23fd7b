namespace SendDashboard.Desk;

/// <summary>A file somebody asks to have loaded. Who asks is known to the database.</summary>
/// <param name="Agency">Slug of the agency it is from.</param>
/// <param name="Extract">Contract chosen, as agency/extract.</param>
/// <param name="Period">Period given by the person, where the contract asks for it.</param>
/// <param name="SpoolName">Name in the spool folder: random.</param>
/// <param name="FileName">Name it came with.</param>
public sealed record LoadRequest(string Agency, string Extract, string? Period, string SpoolName, string FileName);
