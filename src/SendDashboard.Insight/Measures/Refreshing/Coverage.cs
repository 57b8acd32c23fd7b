namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>Which periods of a measure some delivery reports on, and which ones in between none does: those are missing, not nought.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<MeasurePeriod, List<long>> deliveriesByPeriod = [];

    public Coverage(Measure measure, IEnumerable<CountingDelivery> deliveries)
    {
        foreach (var delivery in deliveries.Where(each => measure.IsDrivenBy(each.Extract)))
        {
            foreach (var period in PeriodsOf(measure, delivery))
            {
                if (!deliveriesByPeriod.TryGetValue(period, out var ids))
                {
                    deliveriesByPeriod[period] = ids = [];
                }

                ids.Add(delivery.DeliveryId);
            }
        }
    }

    /// <summary>Periods that some delivery reports on, with those deliveries.</summary>
    public IReadOnlyDictionary<MeasurePeriod, List<long>> Reported => deliveriesByPeriod;

    /// <summary>Periods between the first and the last reported one that no delivery reports on.</summary>
    public IEnumerable<MeasurePeriod> Missing()
    {
        foreach (var kind in deliveriesByPeriod.Keys.GroupBy(period => period.Kind))
        {
            var last = kind.Max(period => period.Start);
            var next = kind.MinBy(period => period.Start).Next;
            while (next is { } period && period.Start < last)
            {
                if (!deliveriesByPeriod.ContainsKey(period))
                {
                    yield return period;
                }

                next = period.Next;
            }
        }
    }

    /// <summary>The periods that one delivery gives a measure.</summary>
    public static IEnumerable<MeasurePeriod> PeriodsOf(Measure measure, CountingDelivery delivery) =>
        measure.Frequency.Select(delivery.PeriodFor).OfType<MeasurePeriod>().Distinct();
}
