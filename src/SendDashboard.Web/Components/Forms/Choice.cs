namespace SendDashboard.Web.Components.Forms;

/// <summary>One choice of a select or of radios.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
