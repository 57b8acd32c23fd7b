using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One figure of a measure as the partnership may see it.</summary>
public sealed record MeasureFigure
{
    public required string Slug { get; init; }

    public required string Area { get; init; }

    public required FigurePeriod Period { get; init; }

    /// <summary>Dimension slug; empty for the whole.</summary>
    public required string Breakdown { get; init; }

    public required string Member { get; init; }

    public required Figure Value { get; init; }

    public Figure Numerator { get; init; } = Figure.NotAvailable;

    public Figure Denominator { get; init; } = Figure.NotApplicable;

    /// <summary>Lower 95% limit in the measure's unit.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper 95% limit in the measure's unit.</summary>
    public double? Upper { get; init; }

    /// <summary>local, published or stated.</summary>
    public string Source { get; init; } = "";

    /// <summary>Why there is no value.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<long> Deliveries { get; init; } = [];

    public DateTime ComputedAt { get; init; }

    /// <summary>The limits, for tests of difference and trend; they stand at 95%.</summary>
    public Interval? Interval => Lower is { } lower && Upper is { } upper
        ? new Interval(lower, upper, IntervalMethod.Wilson, Confidence.Percent95)
        : null;

    /// <summary>A place in the series for which nothing was loaded.</summary>
    public static MeasureFigure Missing(MeasureFigure like, FigurePeriod period) => new()
    {
        Slug = like.Slug,
        Area = like.Area,
        Period = period,
        Breakdown = like.Breakdown,
        Member = like.Member,
        Value = Figure.NotAvailable,
        Denominator = like.Denominator.State == FigureState.NotApplicable ? Figure.NotApplicable : Figure.NotAvailable,
    };
}
