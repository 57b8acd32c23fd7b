namespace SendDashboard.Core.Faults;

/// <summary>One fault of one row. It never carries the value: the wording is in the message catalogue, by code.</summary>
/// <param name="Table">Table of the contract.</param>
/// <param name="Line">Physical line where the record starts; the heading is line 1.</param>
/// <param name="Field">Column of the contract; null when the fault is about the whole row.</param>
/// <param name="Code">Rule broken, such as <c>ID-02</c>.</param>
/// <param name="Severity">Whether the row loads.</param>
public sealed record RowFault(string Table, long Line, string? Field, string Code, Severity Severity);
