using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace SendDashboard.Core.Identifiers;

/// <summary>An NHS number: ten digits, the last a check digit.</summary>
/// <remarks>
/// <para>Check digit: the first nine digits are multiplied by 10 down to 2 and added; eleven less the remainder on division
/// by 11 is the check digit, 11 counting as 0; 10 means that the number was never issued. Source: NHS Data Dictionary,
/// "NHS number". Spaces or hyphens between the groups 3-3-4 are accepted.</para>
/// <para>One digit ten times over passes the sum and is a filler: it is a placeholder, not a number.</para>
/// <para><see cref="ToString"/> is masked, so that a number cannot reach a log by accident: ask for <see cref="Value"/>.</para>
/// </remarks>
public readonly record struct NhsNumber
{
    private const ulong NeverIssuedFrom = 9_990_000_000;

    // The number + 1, so that 0 is "not set".
    private readonly ulong _packed;

    private NhsNumber(ulong number) => _packed = number + 1;

    /// <summary>The ten digits, without spaces. Empty for a value that was never set.</summary>
    [JsonIgnore]
    public string Value => _packed == 0 ? "" : (_packed - 1).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>
    /// True from 999 000 0000 to 999 999 9999, the range kept for testing and never issued: it can belong to nobody.
    /// Demonstration people carry these, so that they can never be mistaken for a patient.
    /// </summary>
    public bool CannotExist => _packed > NeverIssuedFrom;

    /// <summary>Reads an NHS number and says what was found; <paramref name="number"/> is set for Ok only.</summary>
    public static IdentifierVerdict Read(ReadOnlySpan<char> text, out NhsNumber number) => ReadAny(text, out number);

    /// <summary>Reads an NHS number from UTF-8 and says what was found; allocates nothing.</summary>
    public static IdentifierVerdict Read(ReadOnlySpan<byte> utf8, out NhsNumber number) => ReadAny(utf8, out number);

    /// <summary>True when the check digit agrees.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out NhsNumber number) => Read(text, out number).HasValue();

    /// <summary>True when the check digit agrees; allocates nothing.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out NhsNumber number) => Read(utf8, out number).HasValue();

    /// <summary>A mask, never the number.</summary>
    public override string ToString() => _packed == 0 ? "NHS number not set" : "NHS number (masked)";

    private static IdentifierVerdict ReadAny<T>(ReadOnlySpan<T> text, out NhsNumber number) where T : unmanaged, IBinaryInteger<T>
    {
        number = default;
        text = IdentifierText.Trim(text);
        if (text.IsEmpty)
        {
            return IdentifierVerdict.Blank;
        }

        if (!TenDigits.TryRead(text, grouped: true, out var digits, out var weighted))
        {
            return IdentifierVerdict.WrongShape;
        }

        if (TenDigits.IsOneDigitRepeated(digits))
        {
            return IdentifierVerdict.Placeholder;
        }

        var check = (11 - weighted % 11) % 11; // 10 can equal no digit, so such a number fails
        if ((ulong)check != digits % 10)
        {
            return IdentifierVerdict.WrongCheck;
        }

        number = new NhsNumber(digits);
        return IdentifierVerdict.Ok;
    }
}
