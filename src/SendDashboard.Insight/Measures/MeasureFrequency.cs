namespace SendDashboard.Insight.Measures;

/// <summary>One rhythm in which a measure comes out.</summary>
/// <param name="Every">year, term or month: what readers are told.</param>
/// <param name="Period">Kind of period of the values: calendar-year, academic-year, financial-year, act-year, month or day.</param>
/// <param name="Use">Use of the driving extract that gives it (return, in-year); null for any.</param>
/// <param name="Term">Term whose census alone gives it (spring, summer, autumn); null for any.</param>
public sealed record MeasureFrequency(string Every, string Period, string? Use, string? Term = null);
