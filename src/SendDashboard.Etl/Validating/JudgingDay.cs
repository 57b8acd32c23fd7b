using SendDashboard.Etl.Reading;

namespace SendDashboard.Etl.Validating;

/// <summary>What a row is judged against besides the contract. Never the clock: the same file gives the same verdict on any day.</summary>
/// <param name="AsOf">Day as at which ages, lateness and code lists are judged.</param>
/// <param name="Period">What the delivery covers.</param>
/// <param name="RefusesRealPeople">A number that could belong to a real person stops the file (IG-03).</param>
internal sealed record JudgingDay(DateOnly AsOf, DeliveryPeriod Period, bool RefusesRealPeople);
