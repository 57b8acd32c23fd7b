namespace SendDashboard.Web.Components;

/// <summary>A link's words and where it leads.</summary>
public sealed record Link(string Text, string Address);
