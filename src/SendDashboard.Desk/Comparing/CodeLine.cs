namespace SendDashboard.Desk.Comparing;

/// <summary>One code of a field.</summary>
public sealed record CodeLine(string Name, decimal Here, decimal OfHere, decimal There, decimal OfThere)
{
    public decimal ShareHere => Shift.Share(Here, OfHere);

    public decimal ShareThere => Shift.Share(There, OfThere);

    /// <summary>Its share has moved far, or it is a code the other load had or has not.</summary>
    public bool IsLarge => Shift.ShareIsLarge(Here, OfHere, There, OfThere);

    public bool IsNew => There == 0 && OfThere > 0;

    public bool IsGone => Here == 0 && OfHere > 0;
}
