namespace SendDashboard.Local.Demo.Places;

internal enum EstablishmentKind
{
    NotSet,
    Nursery,
    Primary,
    Secondary,
    Special,
    IndependentSpecial,
    Alternative,
    FurtherEducation,
    SpecialCollege,
    Independent,
}
