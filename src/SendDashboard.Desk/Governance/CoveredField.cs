namespace SendDashboard.Desk.Governance;

/// <summary>One field of a feed that rests on an agreement.</summary>
/// <param name="Extract">As agency/extract.</param>
/// <param name="Feed">Name of the feed.</param>
/// <param name="Agency">Slug of the agency.</param>
/// <param name="Table">Table of the contract.</param>
/// <param name="Field">The field.</param>
/// <param name="Meaning">What it means; empty when no contract has it.</param>
/// <param name="Sensitivity">How much harm it could do.</param>
/// <param name="Use">What it may be used for.</param>
/// <param name="Agreement">The agreement that decides about the feed.</param>
/// <param name="AgreementTitle">Its title.</param>
/// <param name="Standing">covered, not-covered or not-used.</param>
/// <param name="Until">Last day of the agreement.</param>
/// <param name="Arrives">Files bring it although no agreement names it; it is dropped.</param>
public sealed record CoveredField(
    string Extract, string Feed, string Agency, string Table, string Field, string Meaning, string Sensitivity, string Use,
    string? Agreement, string? AgreementTitle, string Standing, DateOnly? Until, bool Arrives);
