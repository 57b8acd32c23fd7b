namespace SendDashboard.Local.Demo.Planting;

/// <summary>Faults for community referrals.</summary>
internal static class ReferralPlants
{
    private const string Table = "community-referrals";

    public static Plant WrongNhsCheckDigit(string file) => new(
        file, Table, new(Effect.Query, "nhs-number-check-digit", "ID-05", "NHSNumber"), Spoil.Filled("NHSNumber"), Spoil.Cell("NHSNumber", Spoil.NextDigit));

    public static Plant ImpossibleDay(string file) => new(
        file, Table, new(Effect.NotLoaded, "impossible-date", "DATE-01", "ReferralRequestReceivedDate"), Spoil.Filled(), Spoil.Cell("ReferralRequestReceivedDate", "31/02/2024"));

    public static Plant NoReferralId(string file) => new(
        file, Table, new(Effect.NotLoaded, "referral-id-missing", "REQ-01", "ServiceRequestId"), Spoil.Filled(), Spoil.Cell("ServiceRequestId", ""));

    public static Plant SameIdTwice(string file) => new(
        file, Table, new(Effect.NotLoaded, "same-key-different-rows", "KEY-02", ""), Spoil.Filled(), Spoil.Conflict("ServiceLine", l => l == "SLT" ? "OT" : "SLT"));

    public static Plant Duplicate(string file) => new(file, Table, new(Effect.AlreadyHeld, "identical-row", "KEY-01", ""), Spoil.Filled(), Spoil.Repeat);

    public static Plant ExtraCell(string file) => new(file, Table, new(Effect.NotLoaded, "extra-cell", "CSV-02", ""), Spoil.Filled(), Spoil.ExtraCell);

    public static Plant BornInTheFuture(string file) => new(
        file, Table, new(Effect.NotLoaded, "birth-date-in-the-future", "DATE-06", "PersonBirthDate"), Spoil.Filled(), Spoil.Cell("PersonBirthDate", "09/09/2031"));

    public static Plant SeenBeforeReferred(string file) => new(
        file, Table, new(Effect.NotLoaded, "contact-before-referral", "DATE-05", "FirstContactDate"), Spoil.Filled("FirstContactDate"), Spoil.Cell("FirstContactDate", "04/01/2021"));

    public static Plant UnknownLine(string file) => new(
        file, Table, new(Effect.NotLoaded, "service-line-not-on-list", "CODE-01", "ServiceLine"), Spoil.Filled(), Spoil.Cell("ServiceLine", "SALT"));

    public static Plant FormulaLike(string file) => new(
        file, Table, new(Effect.Query, "formula-like-text", "SAFE-01", "PrimaryReasonForReferral"), Spoil.Filled(), Spoil.Cell("PrimaryReasonForReferral", "=1+1"));
}
