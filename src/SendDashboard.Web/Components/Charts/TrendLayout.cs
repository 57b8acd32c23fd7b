using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Components.Charts;

/// <summary>Where everything of a trend lies at one size.</summary>
internal sealed class TrendLayout
{
    private const double LabelGap = 17;
    private readonly TrendModel model;

    public TrendLayout(TrendModel model, ChartSize size)
    {
        this.model = model;
        Size = size;
        Height = size.IsNarrow ? 300 : 330;
        Top = size.FontSize;
        Bottom = Height - (size.FontSize * 2.2);
        double? ceiling = model.Unit == FigureUnit.Percent ? 100 : null;
        Scale = LinearScale.Over(model.Extent(), Bottom, Top, size.IsNarrow ? 4 : 5, ceiling: ceiling);
        Left = Scale.Ticks().Max(tick => size.TextWidth(Svg.Tick(tick, model.Unit))) + 10;
        Right = size.Width - (size.IsNarrow ? 12 : 110);
    }

    public ChartSize Size { get; }

    public double Height { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public LinearScale Scale { get; }

    public double X(int index) => model.Points.Count == 1
        ? (Left + Right) / 2
        : Left + 12 + ((Right - Left - 24) * index / (model.Points.Count - 1));

    public double Y(double value) => Scale.At(Math.Clamp(value, Scale.Low, Scale.High));

    /// <summary>Unbroken stretches of shown points, split at gaps and at changes of definition.</summary>
    public IEnumerable<List<(double X, double Y)>> Stretches()
    {
        var stretch = new List<(double X, double Y)>();
        for (var i = 0; i < model.Points.Count; i++)
        {
            if (stretch.Count > 0 && (!model.Points[i].Value.HasValue || model.Points[i].Break))
            {
                yield return stretch;
                stretch = [];
            }

            if (model.Points[i].Value.Value is { } value)
            {
                stretch.Add((X(i), Y(value)));
            }
        }

        if (stretch.Count > 0)
        {
            yield return stretch;
        }
    }

    /// <summary>First and last index of each run of hidden points.</summary>
    public IEnumerable<(int First, int Last)> HiddenRuns()
    {
        int? first = null;
        for (var i = 0; i <= model.Points.Count; i++)
        {
            var hidden = i < model.Points.Count && model.Points[i].Value.State == FigureState.Hidden;
            if (hidden)
            {
                first ??= i;
            }
            else if (first is { } start)
            {
                yield return (start, i - 1);
                first = null;
            }
        }
    }

    /// <summary>The labels along the bottom that fit: the last always, then evenly back from it; on a phone the ends only.</summary>
    public IEnumerable<int> Labelled()
    {
        if (Size.IsNarrow && model.Points.Count > Size.Labels)
        {
            return [0, model.Points.Count - 1];
        }

        return Evenly();
    }

    /// <summary>How a label stands to its point, so that the outer ones stay inside the drawing.</summary>
    public string LabelAnchor(int index) => Size.IsNarrow && model.Points.Count > 1
        ? index == 0 ? "start" : index == model.Points.Count - 1 ? "end" : "middle"
        : "middle";

    private IEnumerable<int> Evenly()
    {
        var every = (int)Math.Ceiling(model.Points.Count / (double)Size.Labels);
        for (var i = model.Points.Count - 1; i >= 0; i -= every)
        {
            yield return i;
        }
    }

    /// <summary>The names of the lines at the right, pushed apart until none overlaps.</summary>
    public IReadOnlyList<(string Text, double Y)> LineNames()
    {
        var names = new List<(string Text, double Y)>();
        if (model.Limits is { } limits)
        {
            names.Add(("Upper limit", Y(limits.Upper)));
            names.Add(("Average", Y(limits.Mean)));
            names.Add(("Lower limit", Y(limits.Lower)));
        }

        if (model.Target is { } target)
        {
            names.Add(("Target", Y(target)));
        }

        names.Sort((one, other) => one.Y.CompareTo(other.Y));
        for (var i = 1; i < names.Count; i++)
        {
            names[i] = names[i] with { Y = Math.Max(names[i].Y, names[i - 1].Y + LabelGap) };
        }

        return names;
    }
}
