using System.Globalization;

namespace SendDashboard.Insight.Figures;

/// <summary>How numbers, gaps, dates and periods are written on screen and in a download. One place, so they never differ.</summary>
public static class FigureFormats
{
    private const char TrueMinus = '\u2212';
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The figure with its unit, or its marker: <c>61.1%</c>, <c>1,234</c>, <c>[c]</c>, <c>40.0% [u]</c>.</summary>
    public static string Text(Figure figure, FigureUnit unit) => figure switch
    {
        { Value: { } value, State: FigureState.LowReliability } => $"{Number(value, unit)} {Shorthand.LowReliability.Marker}",
        { Value: { } value } => Number(value, unit),
        _ => Shorthand.Of(figure.State).Marker,
    };

    /// <summary>A number in its unit, with a true minus and thousands separated from 1,000.</summary>
    public static string Number(double value, FigureUnit unit)
    {
        var magnitude = Math.Abs(value);
        var text = unit switch
        {
            FigureUnit.Count => magnitude.ToString("#,##0", British),
            FigureUnit.Percent => magnitude.ToString("#,##0.0", British) + "%",
            FigureUnit.Weeks => Whole(magnitude, "week"),
            FigureUnit.Days => Whole(magnitude, "day"),
            _ => magnitude.ToString("#,##0.0", British),
        };
        return value < 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? TrueMinus + text : text;
    }

    /// <summary>Both limits after the word "to": <c>56.0 to 66.0</c>; empty when either is missing.</summary>
    public static string Limits(double? lower, double? upper, FigureUnit unit) =>
        lower is { } low && upper is { } high ? $"{Bare(low, unit)} to {Bare(high, unit)}" : "";

    /// <summary>A number without its unit's sign, for a column whose heading states the unit.</summary>
    public static string Bare(double value, FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => Number(value, FigureUnit.Average),
        FigureUnit.Weeks or FigureUnit.Days => Number(value, FigureUnit.Count),
        _ => Number(value, unit),
    };

    /// <summary>The difference between two shown values: percentages differ in "percentage points".</summary>
    public static string Difference(double difference, FigureUnit unit) => unit == FigureUnit.Percent
        ? $"{Number(difference, FigureUnit.Average)} percentage points"
        : Number(difference, unit);

    /// <summary>The value for a CSV cell: plain digits with a point, or the marker of a value that is not shown.</summary>
    public static string Csv(Figure figure, FigureUnit unit) => figure.Value is { } value
        ? Csv(value, unit)
        : Shorthand.Of(figure.State).Marker;

    /// <summary>Plain digits with a point, rounded as on screen.</summary>
    public static string Csv(double value, FigureUnit unit) =>
        value.ToString(IsWhole(unit) ? "0" : "0.0", CultureInfo.InvariantCulture);

    /// <summary>A date as GOV.UK writes it: <c>31 March 2026</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", British);

    /// <summary>A day and time in London: <c>4 April 2026 at 9:05am</c>.</summary>
    public static string Time(DateTimeOffset instant)
    {
        var london = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        var half = london.Hour < 12 ? "am" : "pm";
        return $"{london.ToString("d MMMM yyyy 'at' h:mm", British)}{half}";
    }

    private static bool IsWhole(FigureUnit unit) => unit is FigureUnit.Count or FigureUnit.Weeks or FigureUnit.Days;

    private static string Whole(double magnitude, string unit)
    {
        var number = magnitude.ToString("#,##0", British);
        return number == "1" ? $"1 {unit}" : $"{number} {unit}s";
    }
}
