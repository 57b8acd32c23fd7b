namespace SendDashboard.Etl.Contracts;

/// <summary>An identifier that people are linked by.</summary>
/// <param name="Scheme">upn, la-child-id, nhs-number, local-patient-id.</param>
/// <param name="Field">Field that holds it.</param>
/// <param name="Namespace">Whose number it is, for numbers that only their owner keeps unique; null for a national one.</param>
public sealed record LinkIdentifier(string Scheme, string Field, string? Namespace);
