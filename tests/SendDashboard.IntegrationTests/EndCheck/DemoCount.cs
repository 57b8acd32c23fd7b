using System.Globalization;
using SendDashboard.Local.Demo;

namespace SendDashboard.IntegrationTests.EndCheck;

/// <summary>Measures counted straight from the demo area's files, without the product's code: the second opinion.</summary>
internal sealed class DemoCount
{
    private const int EighteenWeeks = 126;
    private readonly string inbox;
    private readonly DemoTruth truth;
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> settingByUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> settingByProvider = new(StringComparer.Ordinal);

    public DemoCount(string inbox, DemoTruth truth)
    {
        (this.inbox, this.truth) = (inbox, truth);
        foreach (var school in Files("published/establishments").SelectMany(Read))
        {
            settingByUrn[school["URN"]] = Groups.Setting(school["TypeOfEstablishment (code)"]);
            settingByProvider[school["UKPRN"]] = settingByUrn[school["URN"]];
        }

        foreach (var set in Files("education/").GroupBy(file => file.File))
        {
            new Sen2Count(this, inbox, [.. set]).Count();
        }

        CountResidents();
        CountReferrals();
        CountChildrenInNeed();
    }

    /// <summary>Measures there is a second opinion on; the others have their worked example alone.</summary>
    public IReadOnlyCollection<string> Slugs => tallies.Keys;

    public Tally this[string slug] => tallies.TryGetValue(slug, out var tally) ? tally : tallies[slug] = new Tally();

    public string? SettingOf(Dictionary<string, string>? placement) => placement switch
    {
        null => null,
        _ when placement["urn"].Length > 0 => settingByUrn.GetValueOrDefault(placement["urn"]),
        _ when placement["ukprn"].Length > 0 => settingByProvider.GetValueOrDefault(placement["ukprn"], "fe"),
        _ => placement["sensetting"] switch { "" => null, "EYP" => "early-years", _ => "elsewhere" },
    };

    /// <summary>Residents of each census day: the mid-year estimate of the year before.</summary>
    private void CountResidents()
    {
        var rate = this["ehc-rate-1000"];
        foreach (var day in rate.Cells.Keys.Select(key => string.Join(' ', key.Split(' ').Take(2))).Distinct().ToList())
        {
            var year = int.Parse(day.AsSpan(4, 4), CultureInfo.InvariantCulture) - 1;
            foreach (var row in Files($"published/population-{year}").SelectMany(Read))
            {
                rate.Add(day, 0, long.Parse(row["population"], CultureInfo.InvariantCulture),
                    ("age-band", Groups.Band(int.Parse(row["age"], CultureInfo.InvariantCulture))), ("sex", Groups.Sex(row["sex"])));
            }
        }
    }

    private void CountReferrals()
    {
        var latest = new Dictionary<string, (DateOnly AsOf, Dictionary<string, string> Row)>(StringComparer.Ordinal);
        var months = new HashSet<DateOnly>();
        foreach (var row in Files("health/").SelectMany(Read))
        {
            var asOf = DemoTable.Day(row["ReportingPeriodEnd"])!.Value;
            months.Add(new DateOnly(asOf.Year, asOf.Month, 1));
            if (!latest.TryGetValue(row["ServiceRequestId"], out var held) || held.AsOf <= asOf)
            {
                latest[row["ServiceRequestId"]] = (asOf, row);
            }
        }

        foreach (var (asOf, row) in latest.Values)
        {
            var received = DemoTable.Day(row["ReferralRequestReceivedDate"])!.Value;
            var band = ("age-band", Groups.Band(Groups.Age(DemoTable.Day(row["PersonBirthDate"]), received)));
            var service = ("service-line", Groups.OrUnknown(row["ServiceLine"]));
            if (months.Contains(new DateOnly(received.Year, received.Month, 1)))
            {
                this["csds-refs"].Add(Month(new DateOnly(received.Year, received.Month, 1)), 1, 0,
                    band, ("sex", Groups.Sex(row["Sex"])), ("ethnicity", Groups.Ethnic(row["EthnicCategory"])), service);
            }

            var seen = DemoTable.Day(row["FirstContactDate"]);
            var left = DemoTable.Day(row["DischargeDate"]);
            foreach (var month in months)
            {
                var end = month.AddMonths(1).AddDays(-1);
                if (received <= end && asOf >= month && !(seen <= end) && !(left <= end))
                {
                    this["comm-18wk"].Add(Month(month), end.DayNumber - received.DayNumber <= EighteenWeeks ? 1 : 0, 1, band, service);
                }
            }
        }
    }

    private void CountChildrenInNeed()
    {
        foreach (var file in Files("social-care/"))
        {
            var rows = Read(file);
            var day = new DateOnly(int.Parse(rows[0]["CensusYear"], CultureInfo.InvariantCulture), 3, 31);
            var open = rows.Where(row => (DemoTable.Day(row["CINclosureDate"]) ?? DateOnly.MaxValue) > day && (DemoTable.Day(row["CINreferralDate"]) ?? day) <= day);
            foreach (var child in open.GroupBy(row => row["LAchildID"]))
            {
                var disabled = child.Any(row => row["Disabilities"] is not ("" or "NONE"));
                this["cin-disab"].Add($"day {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", disabled ? 1 : 0, 1,
                    ("age-band", Groups.Band(child.Max(row => Groups.Age(DemoTable.Day(row["PersonBirthDate"]), day)))),
                    ("sex", Groups.Sex(child.First()["Sex"])), ("ethnicity", Groups.Ethnic(child.First()["Ethnicity"])));
            }
        }
    }

    private static string Month(DateOnly first) => $"month {first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private IEnumerable<DemoTruthFile> Files(string prefix) => truth.Files.Where(file => file.File.StartsWith(prefix, StringComparison.Ordinal));

    private List<Dictionary<string, string>> Read(DemoTruthFile file) => DemoTable.Read(inbox, file);
}
