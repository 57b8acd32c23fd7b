namespace SendDashboard.Etl.Reading;

/// <summary>Where a file of a delivery is found.</summary>
/// <param name="Path">Path of the file, or of the zip or workbook that holds it.</param>
/// <param name="Entry">Name of the zip's entry; null for a file of its own.</param>
/// <param name="SizeBytes">Its size, unpacked, as the directory states it.</param>
/// <param name="Sheet">The sheet of a workbook; null for any other file.</param>
public sealed record SetMember(string Path, string? Entry, long SizeBytes, SheetPlace? Sheet = null);

/// <summary>One sheet of a workbook.</summary>
/// <param name="Number">Its place in the workbook, from 1.</param>
/// <param name="Name">Its name, as people see it on the tab.</param>
/// <param name="IsHidden">It is not shown when the workbook is opened.</param>
public sealed record SheetPlace(int Number, string Name, bool IsHidden);
