using System.Buffers;
using System.Text;
using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Reading.Texts;

/// <summary>
/// A file as UTF-8, whatever it was written in. UTF-8 passes through untouched; UTF-16 and Windows-1252 are changed as they are read. A
/// file of nothing but ASCII so far is decided by the first letter beyond it: what came before is the same in both.
/// </summary>
internal sealed class TextStream : ForwardStream
{
    private const int Block = 64 * 1024;

    private readonly Stream _content;
    private readonly Decoder? _decoder;
    private readonly long _firstLine;
    private byte[] _raw = [];
    private int _rawAt;
    private int _rawEnd;
    private byte[] _ready = [];
    private int _readyAt;
    private int _readyEnd;
    private byte _before;
    private long _lines;

    internal TextStream(Stream content, TextEncoding encoding, long firstLine = 1)
    {
        (_content, Encoding, _firstLine) = (content, encoding, firstLine);
        _decoder = encoding switch
        {
            TextEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetDecoder(),
            TextEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetDecoder(),
            _ => null,
        };
    }

    /// <summary>The encoding, once it is decided.</summary>
    internal TextEncoding Encoding { get; private set; }

    /// <summary>The last byte given out, or -1.</summary>
    internal int LastByte { get; private set; } = -1;

    /// <summary>Reads on. Throws <see cref="FileStoppedException"/> for letters that no encoding explains.</summary>
    public override int Read(Span<byte> buffer)
    {
        var read = Encoding switch
        {
            TextEncoding.Undecided => ReadUndecided(buffer),
            TextEncoding.Windows1252 or TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian => ReadConverted(buffer),
            _ => _rawEnd > _rawAt ? Take(buffer) : _content.Read(buffer),
        };
        LastByte = read > 0 ? buffer[read - 1] : LastByte;
        return read;
    }

    /// <summary>Passes over bytes of the text: what stands above the headings.</summary>
    internal void Skip(long count)
    {
        Span<byte> room = stackalloc byte[4096];
        while (count > 0 && Read(room[..(int)Math.Min(count, room.Length)]) is > 0 and var read)
        {
            count -= read;
        }
    }

    // One look at each block for a byte beyond ASCII: what a clean file pays for being told apart.
    private int ReadUndecided(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        var at = buffer[..read].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        _lines += buffer[..(at < 0 ? read : at)].Count((byte)'\n');
        if (at < 0)
        {
            return read;
        }

        _before = at > 0 ? buffer[at - 1] : (byte)0;
        _raw = new byte[Math.Max(Block, read - at) + Block];
        buffer[at..read].CopyTo(_raw);
        _rawEnd = read - at + _content.ReadAtLeast(_raw.AsSpan(read - at), Block, throwOnEndOfStream: false);
        Encoding = Letters.In(_raw.AsSpan(0, _rawEnd)).Encoding switch
        {
            null => throw Unreadable(),
            TextEncoding.Undecided => TextEncoding.Windows1252, // a sequence that the end of the file cuts off
            { } decided => decided,
        };
        return at > 0 ? at : Read(buffer);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _rawEnd - _rawAt);
        _raw.AsSpan(_rawAt, count).CopyTo(buffer);
        _rawAt += count;
        return count;
    }

    private int ReadConverted(Span<byte> buffer)
    {
        while (_readyAt == _readyEnd)
        {
            if (!Convert())
            {
                return 0;
            }
        }

        var count = Math.Min(buffer.Length, _readyEnd - _readyAt);
        _ready.AsSpan(_readyAt, count).CopyTo(buffer);
        _readyAt += count;
        return count;
    }

    /// <summary>Makes the next block ready; false at the end.</summary>
    private bool Convert()
    {
        if (_raw.Length == 0)
        {
            _raw = new byte[Block];
        }

        if (_rawAt == _rawEnd)
        {
            (_rawAt, _rawEnd) = (0, _content.Read(_raw));
        }

        var isEnd = _rawEnd == 0;
        var raw = _raw.AsSpan(_rawAt, _rawEnd - _rawAt);
        _ready = _ready.Length < raw.Length * 3 + 8 ? new byte[raw.Length * 3 + 8] : _ready;
        _readyAt = 0;
        _readyEnd = _decoder is null ? FromWindows1252(raw) : FromUtf16(raw, isEnd);
        _rawAt = _rawEnd;
        _lines += _ready.AsSpan(0, _readyEnd).Count((byte)'\n');
        return !isEnd;
    }

    private int FromWindows1252(ReadOnlySpan<byte> raw)
    {
        var end = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            var b = raw[i];
            if (b < 0x80)
            {
                _ready[end++] = b;
            }
            else
            {
                if (Windows1252.IsStrange(_before, b, i + 1 < raw.Length ? raw[i + 1] : -1))
                {
                    _lines += raw[..i].Count((byte)'\n');
                    throw Unreadable();
                }

                var letter = Windows1252.Letter(b);
                letter.CopyTo(_ready.AsSpan(end));
                end += letter.Length;
            }

            _before = b;
        }

        return end;
    }

    private int FromUtf16(ReadOnlySpan<byte> raw, bool isEnd)
    {
        var characters = ArrayPool<char>.Shared.Rent(raw.Length / 2 + 2);
        try
        {
            var count = _decoder!.GetChars(raw, characters, flush: isEnd);
            return System.Text.Encoding.UTF8.GetBytes(characters.AsSpan(0, count), _ready);
        }
        catch (DecoderFallbackException e)
        {
            // A half character. The exception would name the bytes, so only the line is told.
            var low = Encoding == TextEncoding.Utf16LittleEndian ? 0 : 1;
            for (var i = 0; i + 1 < Math.Min(e.Index, raw.Length); i += 2)
            {
                _lines += raw[i + low] == '\n' && raw[i + 1 - low] == 0 ? 1 : 0;
            }

            throw Unreadable();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters, clearArray: true);
        }
    }

    private FileStoppedException Unreadable() => new(FaultCode.Encoding, _firstLine + _lines);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
