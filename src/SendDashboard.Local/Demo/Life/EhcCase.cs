namespace SendDashboard.Local.Demo.Life;

/// <summary>One request for an assessment and all that came of it. Codes are those of SEN2 (Y, N; cease reasons 1 to 9).</summary>
internal sealed class EhcCase
{
    public required Child Child { get; init; }

    public required DateOnly Received { get; init; }

    public required string Source { get; init; }

    public bool YouthAccommodation { get; init; }

    /// <summary>The day the plan came from another authority, and its (invented) number.</summary>
    public DateOnly? MovedIn { get; init; }

    public string FromAuthority { get; init; } = "";

    public DateOnly? Decided { get; set; }

    public bool Agreed { get; set; }

    public DateOnly? Withdrawn { get; set; }

    /// <summary>When mediation, then an appeal, followed a refusal.</summary>
    public DateOnly? Mediation { get; set; }

    public DateOnly? Tribunal { get; set; }

    public DateOnly? AssessmentDecided { get; set; }

    public bool ToIssue { get; set; }

    /// <summary>A time-limit exception applies (SEND Regulations 2014, regulation 13).</summary>
    public bool Exception { get; set; }

    public DateOnly? PlanStart { get; set; }

    public DateOnly? Ceased { get; set; }

    public int CeaseReason { get; set; }

    public bool PersonalBudget { get; set; }

    public bool OrganisedArrangement { get; set; }

    public List<Need> Needs { get; } = [];

    public List<Placement> Placements { get; } = [];

    public List<Review> Reviews { get; } = [];

    /// <summary>First day this council's system shows it.</summary>
    public DateOnly Seen => MovedIn ?? Received;

    /// <summary>The day nothing more was to be decided about the request: refused, withdrawn, no plan, or a plan.</summary>
    public DateOnly? Finished => Withdrawn ?? (Decided is not null && !Agreed ? Decided : AssessmentDecided is not null && !ToIssue ? AssessmentDecided : PlanStart);

    public bool PlanInForceOn(DateOnly day) => PlanStart <= day && Seen <= day && !(Ceased <= day);
}
