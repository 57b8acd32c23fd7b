namespace SendDashboard.Insight.Pages.Measures;

/// <summary>A feed that no sharing agreement covers today: nothing of it is shown.</summary>
/// <param name="Extract">As agency/extract.</param>
/// <param name="Agency">Slug of the agency.</param>
/// <param name="Title">Name of the feed.</param>
/// <param name="AgreementSlug">The latest agreement that names it; null when none does.</param>
/// <param name="Agreement">Its title.</param>
/// <param name="Standing">Where it stands: ended, draft, not-begun, no-tier-1, not-a-party, tier-1-closed; none when there is none.</param>
/// <param name="Until">Its last day, or that of its Tier 1.</param>
public sealed record ClosedFeed(string Extract, string Agency, string Title, string? AgreementSlug, string? Agreement, string Standing, DateOnly? Until);
