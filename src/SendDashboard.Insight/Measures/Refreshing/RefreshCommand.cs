using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>A command of a refresh. It takes as long as the data asks for; whoever waits may cancel, no clock does.</summary>
internal static class RefreshCommand
{
    public static NpgsqlCommand Script(NpgsqlConnection connection, string name) => Text(connection, NamedSql.Read($"refresh/{name}"));

    public static NpgsqlCommand Text(NpgsqlConnection connection, string sql) => new(sql, connection) { CommandTimeout = 0 };

    public static async Task RunAsync(NpgsqlConnection connection, string name, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = Script(connection, name);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
