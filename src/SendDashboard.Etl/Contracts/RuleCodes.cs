namespace SendDashboard.Etl.Contracts;

/// <summary>How a rule's code is written: capitals and a number, as DATE-05; a statutory list's own number and letter keep their form, as AXA-108A.</summary>
internal static class RuleCodes
{
    internal const string Pattern = "^[A-Z]+-[0-9]{2,4}[A-Z]?$";
}
