namespace SendDashboard.Etl.Contracts;

/// <summary>One member of a code list.</summary>
/// <param name="Code">As written in files.</param>
/// <param name="Title">What it means.</param>
/// <param name="ValidFrom">First day it may be used; null when always.</param>
/// <param name="ValidTo">Last day it may be used; null while it may. A row after it is queried, not refused.</param>
/// <param name="UseInstead">Code to use in its place once retired.</param>
public sealed record CodeMember(string Code, string Title, DateOnly? ValidFrom, DateOnly? ValidTo, string? UseInstead)
{
    /// <summary>True when the code may be used on the day.</summary>
    public bool InForceOn(DateOnly day) => (ValidFrom is not { } from || day >= from) && (ValidTo is not { } to || day <= to);
}
