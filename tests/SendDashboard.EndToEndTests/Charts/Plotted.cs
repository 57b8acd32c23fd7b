using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SendDashboard.EndToEndTests.Charts;

/// <summary>Reads a drawing back: the values its marks stand for, by the labels of its own axis.</summary>
internal static partial class Plotted
{
    /// <summary>How far a mark may lie from its value, in the drawing's units: lengths are written to a tenth.</summary>
    public const double Precision = 0.11;

    /// <summary>The points of a trend, left to right.</summary>
    public static IReadOnlyList<double> Trend(IElement drawing, Axis axis) =>
        [.. drawing.QuerySelectorAll("path.point").Select(point => axis.ValueAt(MiddleDown(point)))];

    /// <summary>The dots of rows, top to bottom.</summary>
    public static IReadOnlyList<double> Dots(IElement drawing, Axis axis) =>
        [.. drawing.QuerySelectorAll("path.point").Select(point => axis.ValueAt(MiddleAcross(point)))];

    /// <summary>The ends of bars, top to bottom.</summary>
    public static IReadOnlyList<double> Bars(IElement drawing, Axis axis) =>
        [.. drawing.QuerySelectorAll("rect.bar").Select(bar => axis.ValueAt(Length(bar, "x") + Length(bar, "width")))];

    public static double Length(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    // A circle starts at the left of its middle, a diamond and a triangle at the top, a square at its left upper corner.
    private static double MiddleDown(IElement point)
    {
        var numbers = Numbers(point);
        return point switch
        {
            _ when Is(point, "improving") => (numbers[1] + numbers[5]) / 2,
            _ when Is(point, "worse") => numbers[1] + ((numbers[3] - numbers[1]) / 1.8),
            _ when Is(point, "neutral") => numbers[1] + (numbers[3] / 2),
            _ => numbers[1],
        };
    }

    private static double MiddleAcross(IElement point)
    {
        var numbers = Numbers(point);
        // M x y a rx ry 0 1 0 dx 0: half of dx leads to the middle.
        return Is(point, "focus") ? numbers[0] : numbers[0] + (numbers[7] / 2);
    }

    private static bool Is(IElement point, string kind) => point.ClassList.Contains($"point--{kind}");

    private static List<double> Numbers(IElement point) =>
        [.. Number().Matches(point.GetAttribute("d")!).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
