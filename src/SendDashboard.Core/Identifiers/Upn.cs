using System.Numerics;
using System.Text.Json.Serialization;

namespace SendDashboard.Core.Identifiers;

/// <summary>
/// A unique pupil number: a check letter, then twelve digits (local authority 3, school 4, year 2, serial 3).
/// A temporary UPN has a letter in the thirteenth place.
/// </summary>
/// <remarks>
/// <para>Check letter: the characters in places 2 to 13 are multiplied by 2 to 13 and added; the remainder on division by 23
/// picks the letter from A to Z without I, O and S. In a temporary UPN the last letter counts as its place in the same
/// alphabet (A is 0). Source: Government Data Standards Catalogue, "Unique Pupil Number" 2.0 (18 November 2004); school census
/// check 1510 says the same. The DfE's own "UPNs: a guide" was not read. (Software houses' help pages work an example as
/// Q207000016049: they add it up wrongly by one, and the letter is P.)</para>
/// <para>Small letters and spaces round the number are accepted and put right. Whether the local authority number is one
/// that was ever issued (check 1530) is a code list's business, not this type's.</para>
/// <para><see cref="ToString"/> is masked, so that a number cannot reach a log by accident: ask for <see cref="Value"/>.</para>
/// </remarks>
public readonly record struct Upn
{
    /// <summary>Without I, O and S, which are read as 1, 0 and 5.</summary>
    private const string Alphabet = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private const int Length = 13;
    private const ulong ElevenDigits = 100_000_000_000;
    private const ulong LastValues = 33; // ten digits, then 23 letters
    private const ulong NeverIssuedAuthority = 999;

    // Check letter's place + 1, then the eleven digits, then the last character, as one number; 0 is "not set".
    private readonly ulong _packed;

    private Upn(ulong packed) => _packed = packed;

    /// <summary>The thirteen characters. Empty for a value that was never set.</summary>
    [JsonIgnore]
    public string Value => _packed == 0 ? "" : string.Create(Length, _packed, Write);

    /// <summary>True when the thirteenth character is a letter: the number was given until the permanent one is known.</summary>
    public bool IsTemporary => _packed % LastValues >= 10;

    /// <summary>
    /// True when the local authority number is 999, which no authority has: such a UPN was made up and can belong to nobody.
    /// Demonstration people carry these, so that they can never be mistaken for a child.
    /// </summary>
    public bool CannotExist => _packed != 0 && Digits / 100_000_000 == NeverIssuedAuthority;

    private ulong Digits => _packed / LastValues % ElevenDigits;

    /// <summary>Reads a UPN and says what was found; <paramref name="upn"/> is set for Ok and Temporary only.</summary>
    public static IdentifierVerdict Read(ReadOnlySpan<char> text, out Upn upn) => ReadAny(text, out upn);

    /// <summary>Reads a UPN from UTF-8 and says what was found; allocates nothing.</summary>
    public static IdentifierVerdict Read(ReadOnlySpan<byte> utf8, out Upn upn) => ReadAny(utf8, out upn);

    /// <summary>True for a permanent or temporary UPN whose check letter agrees.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Upn upn) => Read(text, out upn).HasValue();

    /// <summary>True for a permanent or temporary UPN whose check letter agrees; allocates nothing.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Upn upn) => Read(utf8, out upn).HasValue();

    /// <summary>
    /// The check letter that belongs before <paramref name="twelve"/> (twelve digits, or eleven and a letter).
    /// Throws <see cref="ArgumentException"/>, without the value, when the shape is wrong.
    /// </summary>
    public static char CheckLetter(ReadOnlySpan<char> twelve) =>
        twelve.Length == Length - 1 && Weigh(twelve, out _, out _) is >= 0 and var sum
            ? Alphabet[sum % Alphabet.Length]
            : throw new ArgumentException("Twelve digits, or eleven and a letter, were expected.", nameof(twelve));

    /// <summary>A mask, never the number.</summary>
    public override string ToString() => _packed == 0 ? "UPN not set" : "UPN (masked)";

    private static IdentifierVerdict ReadAny<T>(ReadOnlySpan<T> text, out Upn upn) where T : unmanaged, IBinaryInteger<T>
    {
        upn = default;
        text = IdentifierText.Trim(text);
        if (text.IsEmpty)
        {
            return IdentifierVerdict.Blank;
        }

        if (text.Length != Length || PlaceOf(text[0]) is var check && check < 0)
        {
            return IdentifierVerdict.WrongShape;
        }

        var sum = Weigh(text[1..], out var digits, out var last);
        if (sum < 0)
        {
            return IdentifierVerdict.WrongShape;
        }

        if (sum % Alphabet.Length != check)
        {
            return IdentifierVerdict.WrongCheck;
        }

        upn = new Upn((((ulong)check + 1) * ElevenDigits + digits) * LastValues + (ulong)last);
        return upn.IsTemporary ? IdentifierVerdict.Temporary : IdentifierVerdict.Ok;
    }

    /// <summary>The weighted sum of places 2 to 13, or -1 when a character cannot stand there.</summary>
    private static int Weigh<T>(ReadOnlySpan<T> twelve, out ulong digits, out int last) where T : unmanaged, IBinaryInteger<T>
    {
        digits = 0;
        last = 0;
        var sum = 0;
        for (var i = 0; i < Length - 2; i++)
        {
            var digit = IdentifierText.Digit(twelve[i]);
            if (digit < 0)
            {
                return -1;
            }

            sum += digit * (i + 2);
            digits = digits * 10 + (ulong)digit;
        }

        var final = IdentifierText.Digit(twelve[^1]);
        var place = final >= 0 ? final : PlaceOf(twelve[^1]);
        last = final >= 0 ? final : place + 10;
        return place < 0 ? -1 : sum + place * Length;
    }

    private static int PlaceOf<T>(T character) where T : unmanaged, IBinaryInteger<T> =>
        IdentifierText.Letter(character) is >= 0 and var letter ? Alphabet.IndexOf((char)letter, StringComparison.Ordinal) : -1;

    private static void Write(Span<char> span, ulong packed)
    {
        var last = (int)(packed % LastValues);
        span[^1] = last < 10 ? (char)('0' + last) : Alphabet[last - 10];
        var rest = packed / LastValues;
        for (var i = Length - 2; i > 0; i--, rest /= 10)
        {
            span[i] = (char)('0' + rest % 10);
        }

        span[0] = Alphabet[(int)rest - 1];
    }
}
