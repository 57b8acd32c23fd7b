using System.Buffers.Binary;
using System.Text;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>A code list packed for finding: each code is up to sixteen capital letters and figures in one 128-bit number.</summary>
internal sealed class CodeLookup
{
    private readonly UInt128[] _packed;
    private readonly byte[][] _spellings;
    private readonly bool[] _inForce;

    internal CodeLookup(CodeList list, DateOnly asOf)
    {
        _spellings = [.. list.Members.Select(m => Encoding.UTF8.GetBytes(m.Code))];
        _packed = [.. _spellings.Select(s => Pack(s))];
        _inForce = [.. list.Members.Select(m => m.InForceOn(asOf))];
    }

    /// <summary>The code's place in the list, or -1. Case does not matter.</summary>
    internal int Find(ReadOnlySpan<byte> code)
    {
        if (code.Length > CodeListRules.LongestCode)
        {
            return -1;
        }

        var packed = Pack(code);
        for (var i = 0; i < _packed.Length; i++)
        {
            if (_packed[i] == packed)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The code as the list spells it.</summary>
    internal ReadOnlySpan<byte> Spelling(int place) => _spellings[place];

    /// <summary>True when the code may be used on the as-at date.</summary>
    internal bool IsInForce(int place) => _inForce[place];

    private static UInt128 Pack(ReadOnlySpan<byte> code)
    {
        Span<byte> room = stackalloc byte[CodeListRules.LongestCode];
        room.Clear();
        for (var i = 0; i < code.Length; i++)
        {
            room[i] = code[i] is >= (byte)'a' and <= (byte)'z' ? (byte)(code[i] - 32) : code[i];
        }

        return BinaryPrimitives.ReadUInt128LittleEndian(room);
    }
}
