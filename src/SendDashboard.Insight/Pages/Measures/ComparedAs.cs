namespace SendDashboard.Insight.Pages.Measures;

/// <summary>How an area stands in a comparison.</summary>
public enum ComparedAs
{
    NotSet,
    Own,
    Country,
    Region,
    Neighbour,
}
