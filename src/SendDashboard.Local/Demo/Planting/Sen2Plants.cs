using SendDashboard.Local.Demo.Files;

namespace SendDashboard.Local.Demo.Planting;

/// <summary>Faults for SEN2 sets. Those that keep a person or request out choose one with no plan below, so that little else goes with it.</summary>
internal static class Sen2Plants
{
    private const string Person = "person.csv";
    private const string Requests = "requests.csv";

    public static Plant WrongUpnLetter(string file) => new(
        file, Person, new(Effect.Query, "upn-check-letter", "ID-02", "upn"), Spoil.Filled("upn"), Spoil.Cell("upn", Spoil.NextLetter));

    public static Plant ShortUpn(string file) => new(
        file, Person, new(Effect.NotLoaded, "upn-of-12-characters", "ID-01", "upn"), (t, r, tree) => tree.Depth(r) == 1 && Spoil.Filled("upn")(t, r, tree), Spoil.Cell("upn", u => u[..12]));

    public static Plant AgedTwentySeven(string file) => new(
        file, Person, new(Effect.NotLoaded, "age-27", "DATE-07", "personbirthdate"), (_, r, tree) => tree.Depth(r) == 1, Spoil.Cell("personbirthdate", "1997-11-04"));

    public static Plant BornInTheFuture(string file) => new(
        file, Person, new(Effect.NotLoaded, "birth-date-in-the-future", "DATE-06", "personbirthdate"), (_, r, tree) => tree.Depth(r) == 1, Spoil.Cell("personbirthdate", "2031-05-06"));

    /// <summary>A sound record over two lines: every later record starts a line further down than its number suggests.</summary>
    public static Plant LineBreakInText(string file) => new(
        file, "placementdetail.csv", new(Effect.Loaded, "line-break-in-text", "", "sensettingother"), Spoil.Filled("sensettingother"), Spoil.Cell("sensettingother", "Hospital teaching,\ntwo days a week"));

    public static Plant OutcomeBeforeReceived(string file) => new(
        file, Requests, new(Effect.NotLoaded, "outcome-before-received", "DATE-05", "requestoutcomedate"), Decided("N"), Spoil.Cell("requestoutcomedate", "2023-06-01"));

    public static Plant OutcomeWithoutDate(string file) => new(
        file, Requests, new(Effect.Query, "outcome-without-date", "ROW-01", "requestoutcomedate"),
        (t, r, tree) => r.Cells[t.Column("requestoutcome")] == "Y" && tree.Depth(r) == 1, Spoil.Cell("requestoutcomedate", ""));

    public static Plant ImpossibleDay(string file) => new(
        file, Requests, new(Effect.NotLoaded, "impossible-date", "DATE-01", "receiveddate"), Decided("N"), Spoil.Cell("receiveddate", "2025-02-31"));

    public static Plant ExtraCell(string file) => new(file, Requests, new(Effect.NotLoaded, "extra-cell", "CSV-02", ""), Decided("N"), Spoil.ExtraCell);

    public static Plant CeasedBeforeStart(string file) => new(
        file, "namedplan.csv", new(Effect.NotLoaded, "ceased-before-start", "DATE-05", "ceasedate"), Spoil.Filled("ceasedate"), Spoil.Cell("ceasedate", "2003-01-06"));

    public static Plant UnknownSetting(string file) => new(
        file, "placementdetail.csv", new(Effect.NotLoaded, "setting-not-on-list", "CODE-01", "sensetting"), Spoil.Filled("sensetting"), Spoil.Cell("sensetting", "XYZ"));

    public static Plant NeedNotOnList(string file) => new(
        file, "senneed.csv", new(Effect.NotLoaded, "need-not-on-list", "CODE-01", "sentype"), Primary("ASD"), Spoil.Cell("sentype", "ASD2"));

    public static Plant RetiredNeed(string file) => new(
        file, "senneed.csv", new(Effect.Query, "need-retired", "CODE-02", "sentype"), Primary("SEMH"), Spoil.Cell("sentype", "BESD"));

    /// <summary>The rows stay; the plan above them is asked about (see NeedAudit).</summary>
    public static Plant TwoPrimaryNeeds(string file) => new(
        file, "senneed.csv", new(Effect.Loaded, "second-primary-need", "", "sentyperank"), (t, r, _) => r.Cells[t.Column("sentyperank")] == "2", Spoil.Cell("sentyperank", "1"));

    public static Plant DuplicateNeed(string file) => new(file, "senneed.csv", new(Effect.AlreadyHeld, "identical-row", "KEY-01", ""), Primary("SLCN"), Spoil.Repeat);

    private static Func<Table, TableRow, Tree, bool> Decided(string outcome) =>
        (t, r, tree) => r.Cells[t.Column("requestoutcome")] == outcome && tree.Depth(r) == 0;

    private static Func<Table, TableRow, Tree, bool> Primary(string need) =>
        (t, r, _) => r.Cells[t.Column("sentype")] == need && r.Cells[t.Column("sentyperank")] == "1";
}
