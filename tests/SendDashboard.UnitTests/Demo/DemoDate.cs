using System.Globalization;

namespace SendDashboard.UnitTests.Demo;

internal static class DemoDate
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "dd/MM/yyyy", "yyyy-MMM-dd 00:00:00"];

    /// <summary>Null when blank or no day at all.</summary>
    public static DateOnly? Parse(string text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateOnly.FromDateTime(day) : null;
}
