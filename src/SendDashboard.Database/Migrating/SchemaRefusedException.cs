namespace SendDashboard.Database.Migrating;

/// <summary>The database and the product do not fit; nothing was changed. The message says what to do.</summary>
public sealed class SchemaRefusedException(string message) : Exception(message);
