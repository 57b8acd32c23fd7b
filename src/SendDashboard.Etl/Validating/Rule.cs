using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Validating;

/// <summary>One thing that can be wrong with a row of a table. Its number is its bit in the row's fault mask.</summary>
/// <param name="Number">Its bit.</param>
/// <param name="Code">Code of the message.</param>
/// <param name="Field">Field it is about; null for the whole row.</param>
/// <param name="Severity">What it does to the row.</param>
internal sealed record Rule(int Number, string Code, string? Field, Severity Severity);
