namespace SendDashboard.Local.Demo.Places;

/// <summary>One invented school, nursery or college.</summary>
internal sealed record Establishment(int Number, string Name, EstablishmentKind Kind, int TypeCode, string TypeName, string Group, string Phase, string Authority)
{
    public string Urn => (900_000 + Number).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string Ukprn => (90_000_000 + Number).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Colleges are named by provider number in SEN2, everything else by URN.</summary>
    public bool ByUkprn => Kind is EstablishmentKind.FurtherEducation or EstablishmentKind.SpecialCollege;
}
