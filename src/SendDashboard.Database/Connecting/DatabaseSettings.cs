using Microsoft.Extensions.Configuration;

namespace SendDashboard.Database.Connecting;

/// <summary>The three connection strings, each a login of its own: no login can do another's work by <c>set role</c>.</summary>
/// <param name="Owner">Migrations only.</param>
/// <param name="Worker">The left side of the wall.</param>
/// <param name="Web">Views, the catalogue and the hatch.</param>
public sealed record DatabaseSettings(string Owner, string Worker, string Web)
{
    public const string OwnerKey = "SEND_DATABASE";
    public const string WorkerKey = "SEND_DATABASE_WORKER";
    public const string WebKey = "SEND_DATABASE_WEB";

    /// <summary>All three, or null when none is set (Local then starts a private PostgreSQL).</summary>
    /// <exception cref="InvalidOperationException">Some are set and some are not.</exception>
    public static DatabaseSettings? FromConfiguration(IConfiguration configuration)
    {
        string[] keys = [OwnerKey, WorkerKey, WebKey];
        if (keys.All(key => string.IsNullOrWhiteSpace(configuration[key])))
        {
            return null;
        }

        return new(Required(configuration, OwnerKey), Required(configuration, WorkerKey), Required(configuration, WebKey));
    }

    /// <exception cref="InvalidOperationException">The setting is absent; the message names it and never holds a value.</exception>
    public static string Required(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException(
                $"The setting {key} is missing: set the environment variable to a connection string, for example Host=db;Database=send;Username=...;Password=... (SEND_DATABASE, SEND_DATABASE_WORKER and SEND_DATABASE_WEB go together).");
}
