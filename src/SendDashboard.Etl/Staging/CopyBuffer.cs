using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SendDashboard.Etl.Staging;

/// <summary>
/// Rows in PostgreSQL's binary COPY form, encoded by hand: one growing array, written out in blocks. A row that is refused
/// is taken back by moving the end to where the row began. Source: PostgreSQL 15 documentation, COPY, "Binary Format".
/// </summary>
internal sealed class CopyBuffer
{
    /// <summary>Size at which a block is written out.</summary>
    internal const int BlockSize = 256 * 1024;

    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;
    private byte[] _bytes = new byte[BlockSize + 64 * 1024];

    /// <summary>Bytes held.</summary>
    internal int Length { get; private set; }

    /// <summary>True when a block's worth has gathered.</summary>
    internal bool IsFull => Length >= BlockSize;

    /// <summary>What is held.</summary>
    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Signature, no flags, no header extension.</summary>
    internal static ReadOnlySpan<byte> Header =>
        [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>End of the data: a row of -1 fields.</summary>
    internal static ReadOnlySpan<byte> Trailer => [0xFF, 0xFF];

    /// <summary>Forgets everything held.</summary>
    internal void Clear() => Length = 0;

    /// <summary>Takes back what was written after the mark (an earlier <see cref="Length"/>).</summary>
    internal void RollBack(int mark) => Length = mark;

    /// <summary>What was written from the mark on.</summary>
    internal ReadOnlySpan<byte> From(int mark) => _bytes.AsSpan(mark, Length - mark);

    /// <summary>Begins a row.</summary>
    internal void Row(int fields) => BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)fields);

    internal void Null() => BinaryPrimitives.WriteInt32BigEndian(Take(4), -1);

    internal void Int16(short value)
    {
        var at = Field(2);
        BinaryPrimitives.WriteInt16BigEndian(at, value);
    }

    internal void Int32(int value)
    {
        var at = Field(4);
        BinaryPrimitives.WriteInt32BigEndian(at, value);
    }

    internal void Int64(long value)
    {
        var at = Field(8);
        BinaryPrimitives.WriteInt64BigEndian(at, value);
    }

    internal void Bool(bool value) => Field(1)[0] = value ? (byte)1 : (byte)0;

    /// <summary>A date by its <see cref="DateOnly.DayNumber"/>: days since 1 January 2000.</summary>
    internal void Date(int dayNumber) => Int32(dayNumber - Epoch);

    internal void Text(ReadOnlySpan<byte> utf8) => utf8.CopyTo(Field(utf8.Length));

    /// <summary>A numeric, with the digits after the point that the value has.</summary>
    internal void Numeric(decimal value)
    {
        Span<byte> encoded = stackalloc byte[NumericEncoder.Longest];
        var length = NumericEncoder.Encode(value, encoded);
        encoded[..length].CopyTo(Field(length));
    }

    /// <summary>A jsonb: version 1, then the text.</summary>
    internal void Jsonb(ReadOnlySpan<byte> json)
    {
        var at = Field(json.Length + 1);
        at[0] = 1;
        json.CopyTo(at[1..]);
    }

    /// <summary>Room for a bigint that is known only when the row is whole; answers with where it stands.</summary>
    internal int ReserveInt64()
    {
        Int64(0);
        return Length - 8;
    }

    internal void PatchInt64(int at, long value) => BinaryPrimitives.WriteInt64BigEndian(_bytes.AsSpan(at, 8), value);

    /// <summary>Room for one field: its length is written, its bytes are for the caller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Field(int length)
    {
        var at = Take(length + 4);
        BinaryPrimitives.WriteInt32BigEndian(at, length);
        return at[4..];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Take(int count)
    {
        var at = Length;
        if (at + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, at + count));
        }

        Length = at + count;
        return _bytes.AsSpan(at, count);
    }
}
