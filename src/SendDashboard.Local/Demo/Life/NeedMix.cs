using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Primary need by age at the plan: speech and language young, autism mid-school, mental health at secondary (domain mixes of 2025).</summary>
internal static class NeedMix
{
    private static readonly Weighted<string> UnderFive = new(
        ("SLCN", 47), ("ASD", 29), ("SEMH", 3), ("MLD", 6), ("SLD", 8), ("PMLD", 3), ("PD", 6), ("HI", 2), ("VI", 1.4), ("MSI", 0.4), ("DS", 1.2), ("OTH", 0.8));

    private static readonly Weighted<string> Infant = new(
        ("SLCN", 31), ("ASD", 28), ("SEMH", 17), ("MLD", 12), ("SLD", 5), ("PMLD", 1.4), ("PD", 4.6), ("HI", 1.3), ("VI", 0.9), ("MSI", 0.3), ("DS", 0.6), ("SPLD", 1.4), ("OTH", 1.2));

    private static readonly Weighted<string> Junior = new(
        ("SLCN", 17), ("ASD", 31), ("SEMH", 29), ("MLD", 17), ("SLD", 2.5), ("PD", 3), ("HI", 1), ("VI", 0.6), ("MSI", 0.2), ("SPLD", 3.4), ("OTH", 1.2));

    private static readonly Weighted<string> Secondary = new(
        ("SEMH", 50), ("ASD", 25), ("SLCN", 8), ("MLD", 12), ("SLD", 0.6), ("PD", 2.4), ("HI", 0.9), ("VI", 0.6), ("SPLD", 4), ("OTH", 1.5));

    private static readonly Weighted<string> PostSixteen = new(
        ("SEMH", 32), ("ASD", 31), ("MLD", 20), ("SLCN", 8), ("SPLD", 5), ("PD", 3), ("OTH", 2));

    private static readonly Weighted<string> Seconds = new(("SLCN", 34), ("SEMH", 22), ("MLD", 14), ("ASD", 10), ("SPLD", 8), ("PD", 6), ("OTH", 6));

    public static void Add(EhcCase ehc, DemoRandom random)
    {
        var start = ehc.PlanStart!.Value;
        var age = ehc.Child.AgeOn(start);
        if (random.Chance(0.008))
        {
            return;
        }

        var mix = age switch { < 5 => UnderFive, < 8 => Infant, < 11 => Junior, < 16 => Secondary, _ => PostSixteen };
        var need = new Need(start, mix.Pick(random), null);
        need = need with { Secondary = Other(need.Primary, random) };
        ehc.Needs.Add(need);

        // The diagnosis comes later than the plan: many first named for speech are named for autism by the end of primary school.
        var diagnosed = ehc.Child.Born.AddYears(random.Between(7, 10)).AddDays(random.Between(0, 364));
        if (need.Primary == "SLCN" && diagnosed > start.AddYears(1) && random.Chance(0.3))
        {
            ehc.Needs.Add(new(diagnosed, "ASD", "SLCN"));
        }
    }

    private static string? Other(string primary, DemoRandom random)
    {
        var second = random.Chance(0.46) ? Seconds.Pick(random) : null;
        return second == primary ? null : second;
    }
}
