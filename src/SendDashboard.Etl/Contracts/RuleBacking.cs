using SampleRows = System.Collections.Generic.IReadOnlyDictionary<
    string, System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyDictionary<string, string>>>;

namespace SendDashboard.Etl.Contracts;

/// <summary>What a rule rests on: where it is from, the years it holds in, and rows that break it and keep it. They are its help and its test.</summary>
/// <param name="Source">Guide, regulation or agreement, with its year or place in it; empty when nobody has said.</param>
/// <param name="FirstYear">First census year it holds in, by the delivery's as-at date.</param>
/// <param name="LastYear">Last census year it holds in; null while it does.</param>
/// <param name="Breaks">Rows by table, as few as break it.</param>
/// <param name="Passes">Rows by table, as like those as can be, that do not.</param>
public sealed record RuleBacking(string Source, int? FirstYear, int? LastYear, SampleRows Breaks, SampleRows Passes)
{
    /// <summary>True when the rule holds for a delivery that describes the day.</summary>
    public bool HoldsOn(DateOnly asOf) => (FirstYear is not { } first || asOf.Year >= first) && (LastYear is not { } last || asOf.Year <= last);

    /// <summary>True when nothing is left to be said.</summary>
    public bool IsWhole => Source.Length > 0 && FirstYear is not null && Breaks.Count > 0 && Passes.Count > 0;
}
