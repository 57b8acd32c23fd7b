namespace SendDashboard.Desk;

/// <summary>What an undo would do.</summary>
/// <param name="Measures">Measures that rest on the load.</param>
/// <param name="AgainRun">Load that would count again; null when none would.</param>
/// <param name="AgainFile">Its file.</param>
public sealed record UndoEffect(long Measures, long? AgainRun, string? AgainFile);
