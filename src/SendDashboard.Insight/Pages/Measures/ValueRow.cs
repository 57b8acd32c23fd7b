namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One value as the view holds it. By name, not by position: a reader does not say what an array holds until it is read.</summary>
internal sealed record ValueRow
{
    public string Slug { get; init; } = "";

    public string AreaCode { get; init; } = "";

    public string PeriodKind { get; init; } = "";

    public DateOnly PeriodStart { get; init; }

    public DateOnly PeriodEnd { get; init; }

    public string Breakdown { get; init; } = "";

    public string Member { get; init; } = "";

    public string Source { get; init; } = "";

    public double? Numerator { get; init; }

    public double? Denominator { get; init; }

    public double? Value { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    public string? Symbol { get; init; }

    public string? Reason { get; init; }

    public long[] Deliveries { get; init; } = [];

    public DateTime ComputedAt { get; init; }
}
