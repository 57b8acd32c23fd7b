namespace SendDashboard.Local.Demo.Planting;

/// <summary>Faults for children in need.</summary>
internal static class CarePlants
{
    private const string Table = "children-in-need";

    public static Plant BornInTheFuture(string file) => new(
        file, Table, new(Effect.NotLoaded, "birth-date-in-the-future", "DATE-06", "PersonBirthDate"), Spoil.Filled(), Spoil.Cell("PersonBirthDate", "09/09/2031"));

    public static Plant NoChildId(string file) => new(
        file, Table, new(Effect.NotLoaded, "child-id-missing", "REQ-01", "LAchildID"), Spoil.Filled(), Spoil.Cell("LAchildID", ""));

    public static Plant UnknownDisability(string file) => new(
        file, Table, new(Effect.NotLoaded, "disability-not-on-list", "CODE-01", "Disabilities"), Spoil.Filled(), Spoil.Cell("Disabilities", "LD;ZZZ"));

    public static Plant ClosedBeforeReferred(string file) => new(
        file, Table, new(Effect.NotLoaded, "closed-before-referral", "DATE-05", "CINclosureDate"), Spoil.Filled("CINclosureDate"), Spoil.Cell("CINclosureDate", "05/01/2015"));

    public static Plant WrongUpnLetter(string file) => new(
        file, Table, new(Effect.Query, "upn-check-letter", "ID-02", "UPN"), Spoil.Filled("UPN"), Spoil.Cell("UPN", Spoil.NextLetter));

    public static Plant ShortUpn(string file) => new(
        file, Table, new(Effect.NotLoaded, "upn-of-12-characters", "ID-01", "UPN"), Spoil.Filled("UPN"), Spoil.Cell("UPN", u => u[..12]));

    public static Plant ImpossibleDay(string file) => new(
        file, Table, new(Effect.NotLoaded, "impossible-date", "DATE-01", "CINreferralDate"), Spoil.Filled(), Spoil.Cell("CINreferralDate", "31/02/2025"));

    public static Plant Duplicate(string file) => new(file, Table, new(Effect.AlreadyHeld, "identical-row", "KEY-01", ""), Spoil.Filled(), Spoil.Repeat);

    public static Plant ExtraCell(string file) => new(file, Table, new(Effect.NotLoaded, "extra-cell", "CSV-02", ""), Spoil.Filled(), Spoil.ExtraCell);
}
