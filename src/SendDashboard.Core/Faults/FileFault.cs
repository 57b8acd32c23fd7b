namespace SendDashboard.Core.Faults;

/// <summary>The verdict on a file that cannot be loaded as it stands.</summary>
/// <param name="Code">Why, such as <c>COL-01</c>; its wording is in the message catalogue.</param>
/// <param name="Effect">Refused, or held for a person's answer.</param>
/// <param name="Table">Table or file of the set it is about; null for the whole delivery.</param>
/// <param name="Line">Line it points at; null when it is about no line.</param>
/// <param name="Field">Column of the contract it points at; never text from the file.</param>
/// <param name="Detail">A word of ours that completes the message, such as an agreement's slug; never text from the file.</param>
public sealed record FileFault(
    string Code, FileEffect Effect, string? Table = null, long? Line = null, string? Field = null, string? Detail = null)
{
    /// <summary>A fault that refuses the delivery.</summary>
    public static FileFault Refuse(string code, string? table = null, long? line = null, string? field = null, string? detail = null) =>
        new(code, FileEffect.Refuses, table, line, field, detail);
}
