using SendDashboard.Web.Components;

namespace SendDashboard.Web.Access;

/// <summary>The address of the sign-in page, and the way back from it.</summary>
internal static class SignInAddress
{
    public const string Page = "/sign-in";

    public static string For(string back, bool timedOut) => Addresses.With(
        Page, ("return", IsOurs(back) && back != "/" ? back : null), ("reason", timedOut ? "time" : null));

    /// <summary>The way back, when it leads to a page of ours; the overview otherwise.</summary>
    public static string Back(string? asked) => IsOurs(asked) ? asked! : "/";

    // "//elsewhere" and "/\elsewhere" are addresses of another host to a browser.
    private static bool IsOurs(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl)
        && !address.StartsWith(Page, StringComparison.OrdinalIgnoreCase);
}
