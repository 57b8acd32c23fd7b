using System.Globalization;

namespace SendDashboard.Local.Demo.Files;

/// <summary>Values as the files print them.</summary>
internal static class Cell
{
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool value) => value ? "true" : "false";

    /// <summary>As health and social care print it; blank when the day is not yet known at <paramref name="known"/>.</summary>
    public static string British(DateOnly? day, DateOnly known) =>
        day is { } d && d <= known ? d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : "";

    public static string British(DateOnly day) => British(day, day);
}
