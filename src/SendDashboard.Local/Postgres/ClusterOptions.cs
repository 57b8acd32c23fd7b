namespace SendDashboard.Local.Postgres;

/// <summary>What kind of cluster to start, and where.</summary>
/// <param name="Folder">Holds the data folder, the server's log and the file of passwords.</param>
/// <param name="ThrowAway">
/// For tests: no password and nothing forced to disk. Otherwise scram, random passwords, and a durable store.
/// </param>
public sealed record ClusterOptions(string Folder, bool ThrowAway = false)
{
    /// <summary>These binaries and no others; null looks for them.</summary>
    public PostgresBinaries? Binaries { get; init; }

    public string DataFolder => Path.Combine(Folder, "data");

    internal IEnumerable<string> ServerSettings => ThrowAway
        ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=256MB", "max_connections=200", "autovacuum_naptime=5min"]
        : ["shared_buffers=256MB", "max_connections=100", "password_encryption=scram-sha-256"];
}
