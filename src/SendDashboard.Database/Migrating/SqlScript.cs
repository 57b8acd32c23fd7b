using System.Security.Cryptography;
using System.Text;

namespace SendDashboard.Database.Migrating;

/// <summary>One script as the product carries it.</summary>
/// <param name="Kind">Decides when it is applied.</param>
/// <param name="Path">Path inside /sql: <c>migrations/0001_schemas.sql</c>.</param>
/// <param name="Text">The SQL as written.</param>
public sealed record SqlScript(ScriptKind Kind, string Path, string Text)
{
    /// <summary>SHA-256 in hexadecimal; line ends count as LF, so a clone made on Windows is not a change.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));

    /// <summary>Every script of the product that is applied; those of load and measures are read by name when they run.</summary>
    public static IReadOnlyList<SqlScript> OfTheProduct() =>
        [.. Enum.GetValues<ScriptKind>()
            .Where(kind => kind != ScriptKind.NotSet)
            .SelectMany(kind => NamedSql.List($"{Folder(kind)}/").Select(path => new SqlScript(kind, path, NamedSql.Read(path))))];

    internal static string Folder(ScriptKind kind) => kind.ToString().ToLowerInvariant();
}
