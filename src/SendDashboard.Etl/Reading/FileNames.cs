namespace SendDashboard.Etl.Reading;

/// <summary>Names of files within a set.</summary>
internal static class FileNames
{
    private const int Longest = 255;

    // Names of devices on Windows, with any ending.
    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Name without folder and ending.</summary>
    internal static string Of(SetMember member) => WithoutEnding(member.Entry ?? member.Path);

    /// <summary>Name without folder and ending.</summary>
    internal static string WithoutEnding(string path) => Path.GetFileNameWithoutExtension(Last(path));

    /// <summary>Name without folder.</summary>
    internal static string Last(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>True when it is no name of one file: it points elsewhere, holds signs that none may, or is longer than any.</summary>
    internal static bool IsUnsafe(string name) =>
        name.Length is 0 or > Longest || name.Any(char.IsControl) || name.AsSpan().ContainsAny('/', '\\') || Reserved.Contains(WithoutEnding(name).TrimEnd());

    /// <summary>True when the name fits the contract's, in which <c>*</c> stands for anything; case does not matter.</summary>
    internal static bool Fits(string pattern, string name) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);
}
