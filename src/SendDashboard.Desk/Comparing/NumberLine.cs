namespace SendDashboard.Desk.Comparing;

/// <summary>One number of both loads.</summary>
public sealed record NumberLine(string Name, decimal? Here, decimal? There)
{
    public bool IsLarge => Shift.IsLarge(Here, There);
}
