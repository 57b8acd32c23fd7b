namespace SendDashboard.Worker.Commands;

/// <summary>The command line was not understood; the message says which part.</summary>
internal sealed class UsageException(string message) : Exception(message);
