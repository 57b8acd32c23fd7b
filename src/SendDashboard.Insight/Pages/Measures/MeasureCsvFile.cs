namespace SendDashboard.Insight.Pages.Measures;

/// <summary>A measure to take away.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Rows">Rows in it, the heading not counted.</param>
/// <param name="IsOpen">True when every figure in it is published already.</param>
public sealed record MeasureCsvFile(string Name, string Text, int Rows, bool IsOpen);
