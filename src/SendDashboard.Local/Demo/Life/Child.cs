namespace SendDashboard.Local.Demo.Life;

/// <summary>One invented child or young person, whole: each agency's file shows only the part that agency knows.</summary>
internal sealed class Child
{
    public required int Number { get; init; }

    public required DateOnly Born { get; init; }

    public required bool Male { get; init; }

    public required string Ethnicity { get; init; }

    public required string Surname { get; init; }

    public required string Forename { get; init; }

    public required string Postcode { get; init; }

    public required string Upn { get; init; }

    /// <summary>The day a school gave the number; the far future when none ever will.</summary>
    public required DateOnly UpnFrom { get; init; }

    /// <summary>The council has lost sight of the number once school is over.</summary>
    public required bool UpnLostAt19 { get; init; }

    /// <summary>Why there is no number, for a child of school age without one.</summary>
    public required string UpnUnknown { get; init; }

    public required string? Uln { get; init; }

    public string? SocialCareId { get; set; }

    public DateOnly? KnownToSocialCareFrom { get; set; }

    /// <summary>The SEN system holds the social care id of about 60% of the children both know.</summary>
    public bool SenHoldsSocialCareId { get; set; }

    public string? LocalPatientId { get; set; }

    public string? NhsNumber { get; set; }

    public List<EhcCase> Cases { get; } = [];

    public string Sex => Male ? "M" : "F";

    public int AgeOn(DateOnly day)
    {
        var age = day.Year - Born.Year;
        return (day.Month, day.Day).CompareTo((Born.Month, Born.Day)) < 0 ? age - 1 : age;
    }

    /// <summary>
    /// 31 July of the school year in which the person turns 25 (Children and Families Act 2014, s46); for those born from September to January
    /// a year before, because a return lists the plans that ended in its year, and they would be 26 on its census day: outside the dashboard's ages.
    /// </summary>
    public DateOnly LastDayOfAnyPlan => new(Born.Year + (Born.Month == 1 ? 24 : 25), 7, 31);

    public bool HasUpnOn(DateOnly day) => day >= UpnFrom && !(UpnLostAt19 && AgeOn(day) >= 19);
}
