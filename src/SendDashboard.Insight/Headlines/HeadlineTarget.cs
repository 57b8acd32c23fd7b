namespace SendDashboard.Insight.Headlines;

/// <summary>The target in force.</summary>
/// <param name="Value">In the measure's unit.</param>
/// <param name="Outlook">Whether it can be expected to be met.</param>
/// <param name="By">The date it is set for, when that lies ahead.</param>
public sealed record HeadlineTarget(double Value, TargetOutlook Outlook, DateOnly? By = null);
