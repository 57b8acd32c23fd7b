namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Whether anything is being loaded, or ever was.</summary>
public sealed record Activity(long UnderWay, long Loaded, long Total, long Agreements);
