using System.Globalization;
using AngleSharp.Dom;

namespace SendDashboard.EndToEndTests.Charts;

/// <summary>The scale of a drawing as its grid lines and their labels tell it.</summary>
/// <param name="PerUnit">Length of one unit of value; negative where values grow upwards.</param>
/// <param name="AtNought">Where nought lies, or would lie.</param>
internal sealed record Axis(double PerUnit, double AtNought)
{
    public static Axis Upright(IElement drawing) => Of(drawing, "y1");

    public static Axis Lying(IElement drawing) => Of(drawing, "x1");

    public double ValueAt(double place) => (place - AtNought) / PerUnit;

    /// <summary>How much value a length stands for.</summary>
    public double Worth(double length) => Math.Abs(length / PerUnit);

    // Grid lines and the labels of the axis stand in the same order: the first labels of a drawing are those of its grid.
    private static Axis Of(IElement drawing, string place)
    {
        var lines = drawing.QuerySelectorAll("line.grid-line").Select(line => Plotted.Length(line, place)).ToList();
        var labels = drawing.QuerySelectorAll("text").Take(lines.Count).Select(label => Read(label.TextContent)).ToList();
        var perUnit = (lines[^1] - lines[0]) / (labels[^1] - labels[0]);
        return new(perUnit, lines[0] - (labels[0] * perUnit));
    }

    private static double Read(string label) => double.Parse(label.Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
