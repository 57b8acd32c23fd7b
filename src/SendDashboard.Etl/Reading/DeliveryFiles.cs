using System.IO.Compression;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Reading.Workbooks;

namespace SendDashboard.Etl.Reading;

/// <summary>Lists the CSV files of a delivery by what they are, not by what they are called; refuses what must not be opened.</summary>
internal sealed class DeliveryFiles(IngestLimits limits)
{
    private const long TooSmallToJudge = 16L << 20;

    private static readonly EnumerationOptions Within = new()
    {
        RecurseSubdirectories = true, MaxRecursionDepth = 3, MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The files of a CSV, a zip or a folder; or why it is refused before anything of it is read.</summary>
    internal FileVerdict<IReadOnlyList<SetMember>> List(DeliverySource source)
    {
        if (Directory.Exists(source.Path))
        {
            return Folder(source.Path);
        }

        var size = new FileInfo(source.Path).Length;
        if (size == 0)
        {
            return FileFault.Refuse(FaultCode.Empty);
        }

        if (size > limits.MaxFileBytes)
        {
            return FileFault.Refuse(FaultCode.TooBig);
        }

        Span<byte> start = stackalloc byte[8];
        using (var file = File.OpenRead(source.Path))
        {
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        return FileMagic.Of(start) switch
        {
            FileMagic.Zip => Zip(source.Path),
            FileMagic.Compound => FileFault.Refuse(CompoundFile.IsEncrypted(source.Path) ? FaultCode.Password : FaultCode.WrongKind),
            FileMagic.Other => FileFault.Refuse(FaultCode.WrongKind),
            _ => new List<SetMember> { new(source.Path, null, size) },
        };
    }

    private FileVerdict<IReadOnlyList<SetMember>> Folder(string path)
    {
        // An unpacked zip keeps its inner folders. Links are not followed: they may lead out of the folder.
        var files = new DirectoryInfo(path).EnumerateFiles("*", Within).Where(f => f.Extension.ToLowerInvariant() is ".csv" or ".xml").OrderBy(f => f.FullName, StringComparer.Ordinal).ToList();
        return files.Count == 0 ? FileFault.Refuse(Directory.EnumerateFiles(path).Any() ? FaultCode.WrongKind : FaultCode.Empty)
            : files.Count > limits.MaxEntries ? FileFault.Refuse(FaultCode.UnsafeArchive)
            : files.Sum(f => f.Length) > limits.MaxUnpackedBytes ? FileFault.Refuse(FaultCode.TooBig)
            : files.ConvertAll(f => new SetMember(f.FullName, null, f.Length));
    }

    private FileVerdict<IReadOnlyList<SetMember>> Zip(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return Judge(archive) ?? (Workbook.Is(archive) ? Sheets(path) : Members(path, archive));
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException)
        {
            return FileFault.Refuse(FaultCode.UnsafeArchive); // cut short, or made to look like a zip
        }
    }

    private FileFault? Judge(ZipArchive archive)
    {
        if (archive.Entries.Count > limits.MaxEntries)
        {
            return FileFault.Refuse(FaultCode.UnsafeArchive);
        }

        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            unpacked += entry.Length;
            if (IsUnsafeName(entry.FullName))
            {
                return FileFault.Refuse(FaultCode.UnsafeName);
            }

            if (entry.IsEncrypted)
            {
                return FileFault.Refuse(FaultCode.Password);
            }

            if (unpacked > limits.MaxUnpackedBytes
                || (entry.Length > TooSmallToJudge && entry.Length / Math.Max(entry.CompressedLength, 1) > limits.MaxUnpackedRatio))
            {
                return FileFault.Refuse(FaultCode.UnsafeArchive);
            }
        }

        return null;
    }

    // A workbook is a zip too. Other Office files are, and have no sheets.
    private static FileVerdict<IReadOnlyList<SetMember>> Sheets(string path) =>
        Workbook.Open(path).Members.ToList() is { Count: > 0 } sheets ? sheets : FileFault.Refuse(FaultCode.WrongKind);

    private static FileVerdict<IReadOnlyList<SetMember>> Members(string path, ZipArchive archive)
    {
        var members = archive.Entries
            .Where(e => Path.GetExtension(e.FullName).ToLowerInvariant() is ".csv" or ".xml" && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
            .Select(e => new SetMember(path, e.FullName, e.Length))
            .ToList();
        var holdsAnother = archive.Entries.Any(e => Path.GetExtension(e.FullName).ToLowerInvariant() is ".zip" or ".7z" or ".rar" || (members.Count == 0 && IsWorkbookName(e.FullName)));
        return holdsAnother ? FileFault.Refuse(FaultCode.NestedArchive)
            : members.Count == 0 ? FileFault.Refuse(FaultCode.WrongKind)
            : members.TrueForAll(m => m.SizeBytes == 0) ? FileFault.Refuse(FaultCode.Empty)
            : members;
    }

    private static bool IsWorkbookName(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xlsx" or ".xlsm" or ".xls";

    // Nothing is ever written under these names; a name that points elsewhere shows that the zip was made to harm.
    private static bool IsUnsafeName(string name) =>
        name.Contains(':', StringComparison.Ordinal)
        || name.StartsWith('/')
        || name.TrimEnd('/').Split('/').Any(part => part is ".." || FileNames.IsUnsafe(part));
}
