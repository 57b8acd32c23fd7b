using SendDashboard.Local.Demo.Files;

namespace SendDashboard.Local.Demo.Planting;

/// <summary>Active plans without exactly one primary need: a few by nature, a few because a need was planted or stays out. Each is asked about.</summary>
internal static class NeedAudit
{
    public static void Ask(IReadOnlyList<Table> tables)
    {
        if (tables.FirstOrDefault(t => t.Name == "senneed.csv") is not { } needs)
        {
            return;
        }

        var plans = tables.Single(t => t.Name == "activeplans.csv");
        var primary = needs.Rows
            .Where(r => r.Verdict?.Effect is not (Effect.NotLoaded or Effect.AlreadyHeld) && r.Cells[needs.Column("sentyperank")] == "1")
            .ToLookup(needs.ParentOf);
        foreach (var plan in plans.Rows.Where(p => p.Verdict is null))
        {
            plan.Verdict = primary[plan.Id].Count() switch
            {
                0 => new(Effect.Query, "no-primary-need", "NEED-01", ""),
                1 => null,
                _ => new(Effect.Query, "two-primary-needs", "NEED-01", ""),
            };
        }
    }
}
