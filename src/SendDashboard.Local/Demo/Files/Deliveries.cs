using System.Globalization;
using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Life;

namespace SendDashboard.Local.Demo.Files;

/// <summary>Every file of the demo, oldest first: population and establishments, then the agencies' files by period.</summary>
internal static class Deliveries
{
    private static readonly DateOnly BeforeAll = new(2021, 1, 4);

    public static IReadOnlyList<Delivery> Of(Area area)
    {
        var ordinal = 0;
        var populations = DemoCalendar.PopulationYears.Select((year, i) => new Delivery(
            "published", Text($"population-{year}.csv"), BeforeAll.AddDays(i), () => [PublishedView.Population(year)]));
        var establishments = new Delivery(
            "published", "establishments-2026-10.csv", BeforeAll.AddDays(10), () => [PublishedView.Establishments(area.Register)]);
        var returns = DemoCalendar.ReturnYears.Select(year => Sen2Period.Return(year)).Concat(DemoCalendar.Months.Select(Sen2Period.InYear))
            .OrderBy(p => p.Reference)
            .Select(p => (Period: p, Ordinal: ++ordinal))
            .Select(p => new Delivery("education", p.Period.FileName, p.Period.Reference.AddDays(4), () => new Sen2View(p.Period, p.Ordinal).Build(area.Cases)));
        var referrals = DemoCalendar.Months.Where(m => !DemoCalendar.InHole(m)).Select(m => new Delivery(
            "health", Text($"community-referrals-{m:yyyy-MM}.csv"), DemoCalendar.MonthEnd(m).AddDays(12), () => [ReferralView.Build(area.Referrals, m)]));
        var care = DemoCalendar.ActYears.Select(year => new Delivery(
            "social-care", Text($"children-in-need-{year}.csv"), new(year, 6, 30), () => [CareView.Build(area.Care, year)]));

        return [.. populations.Append(establishments).Concat(returns).Concat(referrals).Concat(care).OrderBy(d => d.Sent).ThenBy(d => d.Path, StringComparer.Ordinal)];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
