using System.Numerics;
using System.Text.Json.Serialization;

namespace SendDashboard.Core.Identifiers;

/// <summary>A United Kingdom postcode of the right shape. Whether it is in use is the geography files' business.</summary>
/// <remarks>
/// <para>Shapes: A9, A99, AA9, AA99, A9A, AA9A, then 9AA. Letters that never appear: Q, V, X first; I, J, Z second; all but
/// ABCDEFGHJKPSTUW third in A9A; all but ABEHMNPRVWXY fourth in AA9A; C, I, K, M, O, V in the last two. Source: BS 7666 as
/// repeated in the NHS Data Dictionary, "Postcode". The overseas territories and GIR 0AA are not accepted.</para>
/// <para>The area ZZ is let through, with any letters last: the NHS uses ZZ99 for people with no fixed or known address
/// (ZZ99 3VZ), and our demonstration people live there, because no such area exists.</para>
/// <para>Small letters and any spacing are accepted; <see cref="Value"/> has capitals and one space. A full postcode can
/// point to a household, so <see cref="ToString"/> is masked.</para>
/// </remarks>
public readonly record struct Postcode
{
    private const int InwardLength = 3;
    private const int Longest = 7;
    private const string ThirdInA9A = "ABCDEFGHJKPSTUW";
    private const string FourthInAA9A = "ABEHMNPRVWXY";
    private const string NotInward = "CIKMOV";

    // Up to seven ASCII characters without the space, first character highest; 0 is "not set".
    private readonly ulong _packed;

    private Postcode(ulong packed) => _packed = packed;

    /// <summary>Capitals with one space, as in <c>MK9 3EJ</c>. Empty for a value that was never set.</summary>
    [JsonIgnore]
    public string Value
    {
        get
        {
            if (_packed == 0)
            {
                return "";
            }

            var all = Unpacked;
            return string.Concat(all.AsSpan(0, all.Length - InwardLength), " ", all.AsSpan(all.Length - InwardLength));
        }
    }

    /// <summary>The part before the space (<c>MK9</c>): the postcode district, coarse enough to group by.</summary>
    public string Outward => _packed == 0 ? "" : Unpacked[..^InwardLength];

    /// <summary>True for the area ZZ, which is nowhere.</summary>
    public bool CannotExist => _packed != 0 && Unpacked.StartsWith("ZZ", StringComparison.Ordinal);

    private string Unpacked
    {
        get
        {
            Span<char> characters = stackalloc char[Longest];
            var at = Longest;
            for (var rest = _packed; rest != 0; rest >>= 8)
            {
                characters[--at] = (char)(rest & 0xFF);
            }

            return new string(characters[at..]);
        }
    }

    /// <summary>Reads a postcode and says what was found; <paramref name="postcode"/> is set for Ok only.</summary>
    public static IdentifierVerdict Read(ReadOnlySpan<char> text, out Postcode postcode) => ReadAny(text, out postcode);

    /// <summary>Reads a postcode from UTF-8 and says what was found; allocates nothing.</summary>
    public static IdentifierVerdict Read(ReadOnlySpan<byte> utf8, out Postcode postcode) => ReadAny(utf8, out postcode);

    /// <summary>True when the shape is right.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Postcode postcode) => Read(text, out postcode).HasValue();

    /// <summary>True when the shape is right; allocates nothing.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Postcode postcode) => Read(utf8, out postcode).HasValue();

    /// <summary>A mask, never the postcode.</summary>
    public override string ToString() => _packed == 0 ? "postcode not set" : "postcode (masked)";

    private static IdentifierVerdict ReadAny<T>(ReadOnlySpan<T> text, out Postcode postcode) where T : unmanaged, IBinaryInteger<T>
    {
        postcode = default;
        Span<char> characters = stackalloc char[Longest];
        var length = 0;
        var packed = 0UL;
        foreach (var character in text)
        {
            if (IdentifierText.IsSpace(character))
            {
                continue;
            }

            var digit = IdentifierText.Digit(character);
            var code = digit >= 0 ? digit + '0' : IdentifierText.Letter(character);
            if (code < 0 || length == Longest)
            {
                return IdentifierVerdict.WrongShape;
            }

            characters[length++] = (char)code;
            packed = packed << 8 | (uint)code;
        }

        if (length == 0)
        {
            return IdentifierVerdict.Blank;
        }

        var isNowhere = characters is ['Z', 'Z', ..];
        if (length < 5
            || !IsInward(characters[(length - InwardLength)..length], isNowhere ? "" : NotInward)
            || !IsOutward(characters[..(length - InwardLength)]))
        {
            return IdentifierVerdict.WrongShape;
        }

        postcode = new Postcode(packed);
        return IdentifierVerdict.Ok;
    }

    private static bool IsInward(ReadOnlySpan<char> three, string excluded) =>
        char.IsAsciiDigit(three[0])
        && char.IsAsciiLetterUpper(three[1]) && !excluded.Contains(three[1], StringComparison.Ordinal)
        && char.IsAsciiLetterUpper(three[2]) && !excluded.Contains(three[2], StringComparison.Ordinal);

    private static bool IsOutward(ReadOnlySpan<char> outward)
    {
        var letters = char.IsAsciiLetter(outward[1]) ? 2 : 1;
        return IsArea(outward[..letters]) && IsDistrict(outward[letters..], letters == 1 ? ThirdInA9A : FourthInAA9A);
    }

    private static bool IsArea(ReadOnlySpan<char> area) =>
        char.IsAsciiLetter(area[0])
        && (area is "ZZ" || area[0] is not ('Q' or 'V' or 'X') && (area.Length == 1 || area[1] is not ('I' or 'J' or 'Z')));

    private static bool IsDistrict(ReadOnlySpan<char> district, string lastLetters) =>
        district.Length is 1 or 2
        && char.IsAsciiDigit(district[0])
        && (district.Length == 1 || char.IsAsciiDigit(district[1]) || lastLetters.Contains(district[1], StringComparison.Ordinal));
}
