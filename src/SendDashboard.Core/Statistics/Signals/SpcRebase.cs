namespace SendDashboard.Core.Statistics.Signals;

/// <summary>A recorded decision to measure the average again, because the process itself has changed. The lines break there.</summary>
/// <param name="At">The point, counted from 0, at which the new part starts.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Reason">Why, in words that are shown; never blank.</param>
public sealed record SpcRebase(int At, DateOnly Decided, string Reason);
