namespace SendDashboard.UnitTests.Demo;

public sealed record DemoRecord(int Line, string[] Cells);
