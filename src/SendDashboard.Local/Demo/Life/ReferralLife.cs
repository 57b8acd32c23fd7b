using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Community referrals: 450 to 600 a month, waits that grow for speech and language and for paediatrics.</summary>
internal sealed class ReferralLife(DemoRandom random, Nursery nursery, IReadOnlyList<EhcCase> cases)
{
    private static readonly double[] Months = [1.04, 1.0, 1.12, 0.96, 1.05, 1.08, 1.02, 0.8, 1.0, 1.1, 1.08, 0.84];
    private static readonly Weighted<ServiceLine> Lines = new([.. ServiceLine.All.Select(l => (l, l.Share))]);
    private static readonly Weighted<string> Sources = new(("01", 27), ("02", 19), ("03", 6), ("04", 24), ("05", 2), ("06", 9), ("07", 9), ("08", 4));
    private static readonly Weighted<string> Endings = new(("01", 62), ("02", 16), ("03", 10), ("04", 8), ("05", 4));

    private readonly List<Child> patients = [];
    private readonly List<Referral> referrals = [];

    public List<Referral> Run()
    {
        for (var month = ServiceLine.FirstMonth; month <= DemoCalendar.Today; month = month.AddMonths(1))
        {
            var monthly = 480 + (month.DayNumber - ServiceLine.FirstMonth.DayNumber) / 36.0;
            var count = (int)(monthly * Months[month.Month - 1] * random.Normal(1, 0.025));
            for (var i = 0; i < count; i++)
            {
                referrals.Add(One(month));
            }
        }

        return [.. referrals.OrderBy(r => r.Received).ThenBy(r => r.Number)];
    }

    private Referral One(DateOnly month)
    {
        var line = Lines.Pick(random);
        var received = month.AddDays(random.Between(0, DateTime.DaysInMonth(month.Year, month.Month) - 1));
        received = WorkingDays.Includes(received) ? received : WorkingDays.OnOrBefore(received) is var back && back >= month ? back : WorkingDays.OnOrAfter(month);
        var child = Patient(line, received);
        var urgent = random.Chance(0.05);
        var mean = line.MeanWait(received) * 7 * (urgent ? 0.3 : 1);
        var seen = WorkingDays.OnOrAfter(received.AddDays(Math.Max(1, (int)random.Weibull(mean, 1.25))));
        var gone = random.Chance(0.06);
        var discharged = gone
            ? WorkingDays.OnOrAfter(received.AddDays(random.Between(5, Math.Max(6, seen.DayNumber - received.DayNumber))))
            : WorkingDays.OnOrAfter(seen.AddDays((int)random.Exponential(line.CareDays)));
        return new(
            child, referrals.Count + 1, received, Sources.Pick(random), urgent, line.Code,
            random.Between(1, 12).ToString("00", System.Globalization.CultureInfo.InvariantCulture),
            gone ? null : seen, discharged, gone ? random.Pick(["06", "07", "08"]) : Endings.Pick(random));
    }

    /// <summary>Sometimes a child with a plan or request, often one the trust knows: in truth the same child, in no file the same number.</summary>
    private Child Patient(ServiceLine line, DateOnly received)
    {
        var known = random.Unit() switch
        {
            < 0.17 => cases.Count == 0 ? null : random.Pick(cases).Child,
            < 0.42 => patients.Count == 0 ? null : random.Pick(patients),
            _ => null,
        };
        if (known is null || known.AgeOn(received) < line.Youngest || known.AgeOn(received) > line.Oldest || known.Born > received)
        {
            var age = Math.Min(random.Between(line.Youngest, line.Oldest), random.Between(line.Youngest, line.Oldest));
            known = nursery.Aged(random.Chance(0.01) ? 18 : age, received, male: line.Code is "SLT" or "COMPAED" or "OT" ? 0.66 : 0.52);
        }

        if (known.NhsNumber is null)
        {
            nursery.RegisterWithTrust(known);
            patients.Add(known);
        }

        return known;
    }
}
