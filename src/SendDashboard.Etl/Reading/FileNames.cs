namespace SendDashboard.Etl.Reading;

/// <summary>Names of files within a set.</summary>
internal static class FileNames
{
    /// <summary>Name without folder and ending.</summary>
    internal static string Of(SetMember member) => WithoutEnding(member.Entry ?? member.Path);

    /// <summary>Name without folder and ending.</summary>
    internal static string WithoutEnding(string path) => Path.GetFileNameWithoutExtension(Last(path));

    /// <summary>Name without folder.</summary>
    internal static string Last(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>True when the name fits the contract's, in which <c>*</c> stands for anything; case does not matter.</summary>
    internal static bool Fits(string pattern, string name) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);
}
