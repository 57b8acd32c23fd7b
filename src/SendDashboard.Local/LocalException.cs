namespace SendDashboard.Local;

/// <summary>Something the person at the keyboard can put right; the message is shown alone, without a stack.</summary>
public sealed class LocalException(string message) : Exception(message);
