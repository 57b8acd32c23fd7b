using System.IO.Compression;

namespace SendDashboard.Etl.Reading;

/// <summary>Opens a file of a delivery: a file of its own, or an entry of a zip, whose archive closes with it.</summary>
internal sealed class MemberStream : ForwardStream
{
    private readonly Stream _content;
    private readonly IDisposable? _archive;
    private readonly long _most;
    private readonly ZipArchiveEntry? _entry;
    private uint _checksum = ZipChecksum.Start;
    private byte[] _ahead = [];

    private MemberStream(Stream content, IDisposable? archive, long most, ZipArchiveEntry? entry = null) =>
        (_content, _archive, _most, _entry) = (content, archive, most, entry);

    /// <summary>Bytes read so far.</summary>
    internal long BytesRead { get; private set; }

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    /// <summary>Opens it. Reading more than the directory stated, or than <paramref name="most"/>, throws <see cref="InvalidDataException"/>.</summary>
    internal static MemberStream Open(SetMember member, long most)
    {
        var file = new FileStream(member.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        if (member.Entry is null)
        {
            return new MemberStream(file, null, most);
        }

        var archive = new ZipArchive(file, ZipArchiveMode.Read);
        var entry = archive.GetEntry(member.Entry) ?? throw new InvalidDataException("The archive has changed.");
        return new MemberStream(entry.Open(), archive, Math.Min(most, member.SizeBytes), entry);
    }

    /// <summary>Passes over a byte order mark at the start.</summary>
    internal void PassMark()
    {
        Span<byte> start = stackalloc byte[3];
        var read = this.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var mark = start[..read].StartsWith(System.Text.Encoding.UTF8.Preamble) ? 3
            : start[..read].StartsWith(System.Text.Encoding.Unicode.Preamble) || start[..read].StartsWith(System.Text.Encoding.BigEndianUnicode.Preamble) ? 2
            : 0;
        _ahead = start[mark..read].ToArray();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ahead.Length > 0)
        {
            var count = Math.Min(_ahead.Length, buffer.Length);
            _ahead.AsSpan(0, count).CopyTo(buffer);
            _ahead = _ahead[count..];
            return count;
        }

        var read = _content.Read(buffer);
        if (read > 0)
        {
            BytesRead += read;
            if (BytesRead > _most)
            {
                throw new InvalidDataException("The file is larger than it said.");
            }

            _checksum = _entry is null ? 0 : ZipChecksum.Add(_checksum, buffer[..read]);
        }
        else if (buffer.Length > 0 && _entry is not null && ZipChecksum.End(_checksum) != _entry.Crc32)
        {
            throw new InvalidDataException("The file is not what was packed.");
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            _archive?.Dispose();
        }

        base.Dispose(disposing);
    }
}
