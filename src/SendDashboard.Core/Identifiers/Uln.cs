using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace SendDashboard.Core.Identifiers;

/// <summary>A unique learner number: ten digits, the first not nought, the last a check digit.</summary>
/// <remarks>
/// <para>Check digit: the first nine digits are multiplied by 10 down to 2 and added; ten less the remainder on division by 11
/// is the check digit; a remainder of nought means that the number was never issued. Source: Learning Records Service, ULN
/// validation, as restated in public validators; the service's own paper was not read. That the first digit is not nought is
/// general knowledge.</para>
/// <para>9999999999 is what returns put for "not yet known": a placeholder. Unlike UPNs and NHS numbers, no range of ULNs is
/// known to be kept from issue, so this type does not say which cannot exist.</para>
/// <para><see cref="ToString"/> is masked, so that a number cannot reach a log by accident: ask for <see cref="Value"/>.</para>
/// </remarks>
public readonly record struct Uln
{
    private const ulong SmallestIssued = 1_000_000_000;

    private readonly ulong _number;

    private Uln(ulong number) => _number = number;

    /// <summary>The ten digits. Empty for a value that was never set.</summary>
    [JsonIgnore]
    public string Value => _number == 0 ? "" : _number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a ULN and says what was found; <paramref name="uln"/> is set for Ok only.</summary>
    public static IdentifierVerdict Read(ReadOnlySpan<char> text, out Uln uln) => ReadAny(text, out uln);

    /// <summary>Reads a ULN from UTF-8 and says what was found; allocates nothing.</summary>
    public static IdentifierVerdict Read(ReadOnlySpan<byte> utf8, out Uln uln) => ReadAny(utf8, out uln);

    /// <summary>True when the check digit agrees.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Uln uln) => Read(text, out uln).HasValue();

    /// <summary>True when the check digit agrees; allocates nothing.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Uln uln) => Read(utf8, out uln).HasValue();

    /// <summary>A mask, never the number.</summary>
    public override string ToString() => _number == 0 ? "ULN not set" : "ULN (masked)";

    private static IdentifierVerdict ReadAny<T>(ReadOnlySpan<T> text, out Uln uln) where T : unmanaged, IBinaryInteger<T>
    {
        uln = default;
        text = IdentifierText.Trim(text);
        if (text.IsEmpty)
        {
            return IdentifierVerdict.Blank;
        }

        if (!TenDigits.TryRead(text, grouped: false, out var digits, out var weighted))
        {
            return IdentifierVerdict.WrongShape;
        }

        if (TenDigits.IsOneDigitRepeated(digits))
        {
            return IdentifierVerdict.Placeholder;
        }

        if (digits < SmallestIssued)
        {
            return IdentifierVerdict.WrongShape;
        }

        var remainder = weighted % 11;
        if (remainder == 0 || (ulong)(10 - remainder) != digits % 10)
        {
            return IdentifierVerdict.WrongCheck;
        }

        uln = new Uln(digits);
        return IdentifierVerdict.Ok;
    }
}
