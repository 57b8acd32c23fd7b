namespace SendDashboard.Desk;

/// <summary>Rows of one table that were kept out.</summary>
/// <param name="Table">Table of the contract.</param>
/// <param name="Rows">Rows that can be handed over.</param>
/// <param name="WithoutCells">Rows whose cells could not be told apart: nothing of them was kept.</param>
public sealed record FixTable(string Table, long Rows, long WithoutCells);
