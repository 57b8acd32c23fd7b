namespace SendDashboard.Worker.Commands;

/// <summary>One rule broken: how many rows, and the first line.</summary>
internal sealed record RuleSum(string Code, string Severity, string TableName, string? Field, long RowCount, long? FirstLine);
