using System.Globalization;
using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Headlines;

namespace SendDashboard.Web.Components.Charts;

/// <summary>The writing of drawings: lengths, paths, shapes, axis labels.</summary>
internal static class Svg
{
    /// <summary>A length to a tenth, whatever the culture.</summary>
    public static string Px(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A line through the points.</summary>
    public static string Path(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join('L', points.Select(point => $"{Px(point.X)} {Px(point.Y)}"));

    /// <summary>A value beside an axis: short, with the sign of its unit.</summary>
    public static string Tick(double value, FigureUnit unit) =>
        value.ToString("#,##0.##", CultureInfo.InvariantCulture) + (unit == FigureUnit.Percent ? "%" : "");

    /// <summary>The shape that carries a signal's meaning without its colour: circle, diamond, triangle, square.</summary>
    public static string Shape(SignalKind signal, double x, double y, double size) => signal switch
    {
        SignalKind.Improving => $"M{Px(x)} {Px(y - size)}L{Px(x + size)} {Px(y)}L{Px(x)} {Px(y + size)}L{Px(x - size)} {Px(y)}Z",
        SignalKind.GettingWorse => $"M{Px(x)} {Px(y - size)}L{Px(x + size)} {Px(y + (size * 0.8))}L{Px(x - size)} {Px(y + (size * 0.8))}Z",
        SignalKind.HigherThanUsual or SignalKind.LowerThanUsual =>
            $"M{Px(x - (size * 0.8))} {Px(y - (size * 0.8))}h{Px(size * 1.6)}v{Px(size * 1.6)}h{Px(-size * 1.6)}Z",
        _ => $"M{Px(x - (size * 0.7))} {Px(y)}a{Px(size * 0.7)} {Px(size * 0.7)} 0 1 0 {Px(size * 1.4)} 0a{Px(size * 0.7)} {Px(size * 0.7)} 0 1 0 {Px(-size * 1.4)} 0Z",
    };

    /// <summary>The class that colours a shape.</summary>
    public static string Class(SignalKind signal) => signal switch
    {
        SignalKind.Improving => "point point--improving",
        SignalKind.GettingWorse => "point point--worse",
        SignalKind.HigherThanUsual or SignalKind.LowerThanUsual => "point point--neutral",
        SignalKind.CommonCause => "point",
        _ => "point point--series",
    };
}
