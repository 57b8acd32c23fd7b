using SendDashboard.Local.Demo.Chance;
using SendDashboard.Local.Demo.Identity;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Where children of the demo begin: each with a serial number from which no two identifiers coincide.</summary>
internal sealed class Nursery(DemoRandom random)
{
    private static readonly DateOnly Never = new(2999, 1, 1);

    private static readonly Weighted<string> Ethnicities = new(
        ("WBRI", 66), ("WOTH", 6), ("WIRI", 0.5), ("WROM", 0.3), ("APKN", 5), ("AIND", 3.5), ("ABAN", 1.5), ("AOTH", 2.5),
        ("BAFR", 4.5), ("BCRB", 1), ("BOTH", 1), ("MWBC", 1.8), ("MWBA", 1.3), ("MWAS", 1.8), ("MOTH", 2), ("CHNE", 0.7),
        ("OOTH", 1.5), ("REFU", 0.5), ("NOBT", 1), ("", 0.3));

    private static readonly Weighted<string> NoUpnReasons = new(("UN2", 5), ("UN3", 2), ("UN5", 1), ("UN8", 2));

    private int serial;
    private int patients;
    private int socialCare;

    public Child Born(DateOnly day, bool male)
    {
        serial++;
        var neverUpn = random.Chance(0.012);
        return new()
        {
            Number = serial,
            Born = day,
            Male = male,
            Ethnicity = Ethnicities.Pick(random),
            Surname = NonsenseNames.Surname(random),
            Forename = NonsenseNames.Forename(random),
            Postcode = ImpossibleIdentity.Postcode(random.Between(0, 35_999)),
            Upn = ImpossibleIdentity.Upn(serial),
            UpnFrom = neverUpn ? Never : FirstSchoolDay(day),
            UpnLostAt19 = random.Chance(0.3),
            UpnUnknown = NoUpnReasons.Pick(random),
            Uln = ImpossibleIdentity.Uln(serial),
        };
    }

    /// <summary>A child of the given age in whole years on a day.</summary>
    public Child Aged(int age, DateOnly on, double male) =>
        Born(on.AddYears(-age).AddDays(-random.Between(0, 364)), random.Chance(male));

    public void RegisterWithTrust(Child child)
    {
        while (child.NhsNumber is null)
        {
            patients++;
            child.LocalPatientId = $"P{100_000 + patients}";
            child.NhsNumber = ImpossibleIdentity.NhsNumber(patients);
        }
    }

    public void RegisterWithSocialCare(Child child, DateOnly day)
    {
        if (child.SocialCareId is not null)
        {
            return;
        }

        socialCare++;
        child.SocialCareId = $"ALD{socialCare:000000}";
        child.KnownToSocialCareFrom = day;
        child.SenHoldsSocialCareId = random.Chance(0.6);
    }

    /// <summary>Nursery class at three for some, reception in the September after the fourth birthday for the rest.</summary>
    private DateOnly FirstSchoolDay(DateOnly born)
    {
        var fourth = born.AddYears(random.Chance(0.4) ? 3 : 4);
        return new(fourth.Month >= 9 ? fourth.Year + 1 : fourth.Year, 9, 4);
    }
}
