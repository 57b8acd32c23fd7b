namespace SendDashboard.Insight.Pages.Measures;

/// <summary>The area this dashboard is for (<c>SEND_AREA</c>): what a page shows when its address names none.</summary>
public sealed record HomeArea(string Code)
{
    /// <summary>The invented area of the demonstration.</summary>
    public const string Default = "X99000001";
}
