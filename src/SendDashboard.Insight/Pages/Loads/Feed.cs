namespace SendDashboard.Insight.Pages.Loads;

/// <summary>One feed a file can be loaded into.</summary>
public sealed record Feed(string Extract, string Title, string Agency, string Owner, string Delivery, string Period, string Basis, bool MayLoad)
{
    public bool IsSet => Delivery == "set";

    public bool AsksForPeriod => Period == "asked";
}
