namespace SendDashboard.Insight.Pages.Data;

/// <summary>One feed: who sends it and answers for it, under what, and how far it goes.</summary>
/// <param name="Extract">The feed, as agency/extract.</param>
/// <param name="Title">Name people use.</param>
/// <param name="Agency">Slug of the agency that sends it.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Kind">snapshot, period, cumulative or feed: what a later file does to an earlier one.</param>
/// <param name="Basis">agreement or open-licence.</param>
/// <param name="Delivery">file or set.</param>
/// <param name="Period">Where the period comes from.</param>
/// <param name="Version">Version of the contract in force.</param>
/// <param name="PermittedUse">What the data may be used for.</param>
/// <param name="QuarantineDays">Days rows kept out are held.</param>
/// <param name="SpoolDays">Days the file as sent is held.</param>
/// <param name="Agreement">Agreement that decides about it.</param>
/// <param name="AgreementTitle">Its title.</param>
/// <param name="IsOpen">An agreement in force covers it, or none is needed.</param>
/// <param name="Until">Last day of the agreement.</param>
/// <param name="Deliveries">Loads that count.</param>
/// <param name="UpTo">Last day they cover.</param>
/// <param name="LoadedAt">When the last of them began to count.</param>
public sealed record Source(
    string Extract, string Title, string Agency, string Owner, string Kind, string Basis, string Delivery, string Period, string Version, string PermittedUse,
    int QuarantineDays, int SpoolDays, string? Agreement, string? AgreementTitle, bool IsOpen, DateOnly? Until, long Deliveries, DateOnly? UpTo, DateTime? LoadedAt);
