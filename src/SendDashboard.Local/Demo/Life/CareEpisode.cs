namespace SendDashboard.Local.Demo.Life;

/// <summary>One referral to children's social care, in the words of the children in need census.</summary>
internal sealed record CareEpisode(
    Child Child, DateOnly Referred, string Source, string PrimaryNeed, string Disabilities, DateOnly? Closed, string ClosureReason, DateOnly? Conference, bool NoFurtherAction);
