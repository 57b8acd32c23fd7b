using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Kinds of setting by stage (England, January 2025), leaning by need. Upper-case kinds are the codes of SEN2.</summary>
internal static class SettingMix
{
    private static readonly Weighted<string> Early = new(("primary", 26), ("special", 22), ("nursery", 18), ("EYP", 28), ("unknown", 4), ("OTH", 2));
    private static readonly Weighted<string> Primary = new(
        ("primary", 72), ("special", 17), ("independent-special", 1.8), ("independent", 0.5), ("alternative", 0.4), ("EHE", 0.8), ("OLA", 1.6), ("OPA", 0.3), ("NIEO", 0.9), ("OTH", 0.2), ("unknown", 2.4));

    private static readonly Weighted<string> Secondary = new(
        ("secondary", 57), ("special", 20), ("independent-special", 5), ("independent", 0.8), ("alternative", 2), ("EHE", 2.3), ("OLA", 3.4), ("OPA", 0.4), ("NIEO", 2), ("OTH", 0.3), ("unknown", 3));

    private static readonly Weighted<string> Sixteen = new(
        ("college", 55), ("special", 9), ("independent-special", 2), ("secondary", 11), ("special-college", 3.5), ("NEET", 13), ("OLA", 1.8), ("EHE", 0.5), ("NIEC", 1.2), ("NIEO", 0.5), ("OTH", 0.5), ("unknown", 4));

    private static readonly Weighted<string> Adult = new(("college", 52), ("special-college", 8), ("NEET", 26), ("NIEC", 5), ("OTH", 3), ("OLA", 2), ("unknown", 4));

    public static string Pick(int schoolAge, string need, DemoRandom random)
    {
        if (need is "SLD" or "PMLD" or "MSI" && schoolAge is >= 4 and < 19 && random.Chance(0.75))
        {
            return "special";
        }

        var kind = Mix(schoolAge).Pick(random);
        var leansMainstream = need is "HI" or "VI" or "PD" or "SPLD" or "SLCN" && schoolAge is >= 4 and < 16;
        return leansMainstream && kind is "special" or "independent-special" && random.Chance(0.35) ? Mix(schoolAge).Pick(random) : kind;
    }

    private static Weighted<string> Mix(int schoolAge) => schoolAge switch
    {
        < 4 => Early,
        < 11 => Primary,
        < 16 => Secondary,
        < 19 => Sixteen,
        _ => Adult,
    };
}
