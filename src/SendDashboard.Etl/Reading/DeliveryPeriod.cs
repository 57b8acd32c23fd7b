namespace SendDashboard.Etl.Reading;

/// <summary>What a delivery covers.</summary>
/// <param name="Kind">calendar-year, academic-year, financial-year, act-year, month or day.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, included.</param>
/// <param name="AsOf">Day as at which ages, lateness and code lists are judged. Never the clock.</param>
public sealed record DeliveryPeriod(string Kind, DateOnly Start, DateOnly End, DateOnly AsOf);
