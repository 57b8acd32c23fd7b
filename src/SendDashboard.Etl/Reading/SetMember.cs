namespace SendDashboard.Etl.Reading;

/// <summary>Where a file of a delivery is found.</summary>
/// <param name="Path">Path of the file, or of the zip that holds it.</param>
/// <param name="Entry">Name of the zip's entry; null for a file of its own.</param>
/// <param name="SizeBytes">Its size, unpacked, as the directory states it.</param>
public sealed record SetMember(string Path, string? Entry, long SizeBytes);
