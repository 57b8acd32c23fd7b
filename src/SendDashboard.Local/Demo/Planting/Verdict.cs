namespace SendDashboard.Local.Demo.Planting;

/// <summary>What is wrong with a row, the fault code that says so (blank for none), the column meant (blank for the whole row), and what should become of it.</summary>
internal sealed record Verdict(Effect Effect, string Reason, string Code, string Column);
