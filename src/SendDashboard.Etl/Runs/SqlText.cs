using System.Text.RegularExpressions;
using Npgsql;

namespace SendDashboard.Etl.Runs;

/// <summary>Named SQL whose tables and columns come from a contract: identifiers are put in by name and quoted, values never are.</summary>
public static partial class SqlText
{
    /// <summary>A name in double quotes, as SQL wants it.</summary>
    public static string Quote(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Puts SQL of ours in the places marked <c>{name}</c>.</summary>
    public static string Fill(string sql, params (string Name, string Sql)[] identifiers) =>
        identifiers.Aggregate(sql, (text, part) => text.Replace($"{{{part.Name}}}", part.Sql, StringComparison.Ordinal));

    /// <summary>The statements of a script, where each ends with a semicolon at the end of a line.</summary>
    public static IReadOnlyList<string> Statements(string script) =>
        [.. StatementEnd().Split(script).Select(text => text.Trim()).Where(text => text.Length > 0)];

    /// <summary>A command with a parameter for each property of <paramref name="parameters"/>.</summary>
    internal static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object? parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var property in parameters?.GetType().GetProperties() ?? [])
        {
            command.Parameters.Add(Parameter(property.Name, property.PropertyType, property.GetValue(parameters)));
        }

        return command;
    }

    private static NpgsqlParameter Parameter(string name, Type type, object? value)
    {
        var parameter = new NpgsqlParameter(name, value ?? DBNull.Value);
        if (value is null)
        {
            // A null must still say what it is a null of, or the server cannot tell which function is meant.
            parameter.NpgsqlDbType = type == typeof(string) ? NpgsqlTypes.NpgsqlDbType.Text
                : type == typeof(long?) ? NpgsqlTypes.NpgsqlDbType.Bigint
                : type == typeof(DateOnly?) ? NpgsqlTypes.NpgsqlDbType.Date
                : NpgsqlTypes.NpgsqlDbType.Unknown;
        }

        return parameter;
    }

    [GeneratedRegex(@";[ \t]*(?:\r?\n|\z)")]
    private static partial Regex StatementEnd();
}
