namespace SendDashboard.Local.Demo;

/// <summary>
/// One row that is not simply loaded: the physical line its record starts on (the heading is line 1), the fault code expected (blank for none; a row may
/// break a second rule with it), the column meant (blank for the whole row), and why.
/// </summary>
public sealed record DemoTruthRow(int Line, string Code, string Column, string Reason);
