using SendDashboard.Local.Demo.Places;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Where a child is taught from a day until the next placement. No school and no code: the council does not know.</summary>
internal sealed record Placement(DateOnly From, Establishment? School, string Code, string Other, bool SenUnit, bool Resourced, Establishment? Second)
{
    public bool Unknown => School is null && Code.Length == 0;
}
