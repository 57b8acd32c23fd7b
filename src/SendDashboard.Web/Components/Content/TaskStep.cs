namespace SendDashboard.Web.Components.Content;

/// <summary>One stage of long work: its name, a hint, and the word for where it stands.</summary>
public sealed record TaskStep(string Name, string Status, TagMeaning Meaning, string? Hint = null, bool Done = false);
