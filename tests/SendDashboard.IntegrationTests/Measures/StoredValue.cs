namespace SendDashboard.IntegrationTests.Measures;

/// <summary>A row of measure.value as a test reads it.</summary>
internal sealed record StoredValue(
    long Id, decimal? Numerator, decimal? Denominator, decimal? Value, decimal? Lower, decimal? Upper, string? Method, string? Symbol, string? Reason, long[] Deliveries);
