using System.Globalization;

namespace SendDashboard.Local.Demo.Identity;

/// <summary>
/// Identifiers that pass their check digits and can belong to nobody: LA number 999 is never issued to a school authority,
/// NHS numbers from 999 000 0000 are never issued, there is no postcode area ZZ.
/// </summary>
internal static class ImpossibleIdentity
{
    private const string UpnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";

    public static string Upn(int serial)
    {
        // 7919 shares no factor with a thousand million, so no two serials meet.
        var digits = Invariant($"999{((serial * 7919L) + 123_456_789) % 1_000_000_000:000000000}");
        return UpnCheckLetter(digits) + digits;
    }

    /// <summary>Weights 2 to 13 on the twelve digits, modulo 23.</summary>
    public static string UpnCheckLetter(string digits) =>
        UpnLetters[digits.Select((d, i) => (d - '0') * (i + 2)).Sum() % 23].ToString();

    /// <summary>Null for the one serial in eleven whose check digit would be 10, and for the filler.</summary>
    public static string? NhsNumber(int serial)
    {
        var digits = Invariant($"999{((serial * 7919L) + 345_678) % 1_000_000:000000}");
        var check = (11 - (WeightedTenToTwo(digits) % 11)) % 11;
        return check == 10 ? null : NotAFiller(digits + Invariant($"{check}"));
    }

    /// <summary>Null for the one serial in eleven that has no check digit, and for the filler.</summary>
    public static string? Uln(int serial)
    {
        var digits = Invariant($"999{((serial * 7919L) + 567_891) % 1_000_000:000000}");
        var remainder = WeightedTenToTwo(digits) % 11;
        return remainder == 0 ? null : NotAFiller(digits + Invariant($"{10 - remainder}"));
    }

    public static string Postcode(int serial) => Invariant(
        $"ZZ9{serial % 10} {serial / 10 % 9 + 1}{InwardLetters[serial / 90 % 20]}{InwardLetters[serial / 1800 % 20]}");

    /// <summary>Ten nines are what people type for "not known".</summary>
    private static string? NotAFiller(string number) => number == "9999999999" ? null : number;

    private static int WeightedTenToTwo(string digits) => digits.Select((d, i) => (d - '0') * (10 - i)).Sum();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
