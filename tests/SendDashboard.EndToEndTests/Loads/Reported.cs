namespace SendDashboard.EndToEndTests.Loads;

/// <summary>One problem as the desk tells it to the pages.</summary>
internal sealed record Reported(string File, string Table, string Code, long? Line, string? Field, string Severity);
