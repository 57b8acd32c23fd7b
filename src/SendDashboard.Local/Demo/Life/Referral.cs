namespace SendDashboard.Local.Demo.Life;

/// <summary>One referral to the community trust; dates after the month of a file are not yet known to that file.</summary>
internal sealed record Referral(
    Child Child, int Number, DateOnly Received, string Source, bool Urgent, string Line, string Reason, DateOnly? FirstContact, DateOnly? Discharged, string DischargeReason);
