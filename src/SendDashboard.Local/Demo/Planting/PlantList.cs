namespace SendDashboard.Local.Demo.Planting;

/// <summary>Every planted fault of the demo, file by file. Each kind sits in one, two or three files.</summary>
internal static class PlantList
{
    public static IReadOnlyList<Plant> All { get; } = [.. Returns(), .. Snapshots(), .. Referrals(), .. Care()];

    private static IEnumerable<Plant> Returns()
    {
        const string y2025 = "sen2-return-2025.zip", y2026 = "sen2-return-2026.zip";
        yield return Sen2Plants.LineBreakInText("sen2-return-2024.zip");
        yield return Sen2Plants.WrongUpnLetter(y2025);
        yield return Sen2Plants.WrongUpnLetter(y2025);
        yield return Sen2Plants.ShortUpn(y2025);
        yield return Sen2Plants.AgedTwentySeven(y2025);
        yield return Sen2Plants.OutcomeBeforeReceived(y2025);
        yield return Sen2Plants.ExtraCell(y2025);
        yield return Sen2Plants.UnknownSetting(y2025);
        yield return Sen2Plants.NeedNotOnList(y2025);
        yield return Sen2Plants.OutcomeWithoutDate(y2026);
        yield return Sen2Plants.OutcomeWithoutDate(y2026);
        yield return Sen2Plants.CeasedBeforeStart(y2026);
        yield return Sen2Plants.TwoPrimaryNeeds(y2026);
        yield return Sen2Plants.RetiredNeed(y2026);
        yield return Sen2Plants.BornInTheFuture(y2026);
        yield return Sen2Plants.DuplicateNeed(y2026);
    }

    private static IEnumerable<Plant> Snapshots()
    {
        const string march2025 = "sen2-in-year-2025-03.zip", november = "sen2-in-year-2025-11.zip", march2026 = "sen2-in-year-2026-03.zip", latest = "sen2-in-year-2026-10.zip";
        yield return Sen2Plants.ImpossibleDay(march2025);
        yield return Sen2Plants.WrongUpnLetter(march2025);
        yield return Sen2Plants.RetiredNeed(november);
        yield return Sen2Plants.UnknownSetting(november);
        yield return Sen2Plants.OutcomeBeforeReceived(november);
        yield return Sen2Plants.ExtraCell(march2026);
        yield return Sen2Plants.TwoPrimaryNeeds(march2026);
        yield return Sen2Plants.WrongUpnLetter(latest);
        yield return Sen2Plants.ShortUpn(latest);
        yield return Sen2Plants.NeedNotOnList(latest);
    }

    private static IEnumerable<Plant> Referrals()
    {
        const string first = "community-referrals-2024-12.csv", april = "community-referrals-2025-04.csv", november = "community-referrals-2025-11.csv",
            february = "community-referrals-2026-02.csv", latest = "community-referrals-2026-10.csv";
        yield return ReferralPlants.WrongNhsCheckDigit(first);
        yield return ReferralPlants.WrongNhsCheckDigit(first);
        yield return ReferralPlants.ImpossibleDay(first);
        yield return ReferralPlants.NoReferralId(first);
        yield return ReferralPlants.SameIdTwice(april);
        yield return ReferralPlants.Duplicate(april);
        yield return ReferralPlants.ExtraCell(april);
        yield return ReferralPlants.BornInTheFuture(november);
        yield return ReferralPlants.SeenBeforeReferred(november);
        yield return ReferralPlants.UnknownLine(november);
        yield return ReferralPlants.NoReferralId(february);
        yield return ReferralPlants.Duplicate(february);
        yield return ReferralPlants.FormulaLike(february);
        yield return ReferralPlants.WrongNhsCheckDigit(latest);
        yield return ReferralPlants.SameIdTwice(latest);
    }

    private static IEnumerable<Plant> Care()
    {
        const string y2024 = "children-in-need-2024.csv", y2025 = "children-in-need-2025.csv", y2026 = "children-in-need-2026.csv";
        yield return CarePlants.BornInTheFuture(y2024);
        yield return CarePlants.NoChildId(y2024);
        yield return CarePlants.UnknownDisability(y2025);
        yield return CarePlants.ClosedBeforeReferred(y2025);
        yield return CarePlants.WrongUpnLetter(y2025);
        yield return CarePlants.Duplicate(y2026);
        yield return CarePlants.ShortUpn(y2026);
        yield return CarePlants.ImpossibleDay(y2026);
        yield return CarePlants.ExtraCell(y2026);
    }
}
