using SendDashboard.Local.Demo.Files;

namespace SendDashboard.Local.Demo.Planting;

/// <summary>Spoils a few rows of a delivery that is otherwise sound.</summary>
internal static class Planter
{
    public static void Sow(string fileName, IReadOnlyList<Table> tables)
    {
        var tree = new Tree(tables);
        var row = 0;
        foreach (var plant in PlantList.All.Where(p => p.FileName == fileName))
        {
            var table = tables.Single(t => t.Name == plant.Table);
            var fitting = table.Rows.FindAll(r => tree.Untouched(r) && plant.Fits(table, r, tree));
            // Some way into the file, and never the same place twice.
            var chosen = fitting[((fitting.Count * 37 / 100) + (row++ * 7)) % fitting.Count];
            foreach (var spoiled in plant.Spoil(table, chosen).ToList())
            {
                spoiled.Verdict = plant.Verdict;
            }
        }

        DropBelow(tables);
        NeedAudit.Ask(tables);
    }

    /// <summary>A row whose parent stays out stays out with it. Tables are in tree order.</summary>
    private static void DropBelow(IReadOnlyList<Table> tables)
    {
        var dropped = new HashSet<string>();
        foreach (var table in tables)
        {
            foreach (var row in table.Rows)
            {
                if (table.ParentOf(row) is { } parent && dropped.Contains(parent))
                {
                    row.Verdict = new(Effect.NotLoaded, "parent-not-loaded", "TREE-01", table.Columns[4]);
                }

                if (row.Verdict?.Effect == Effect.NotLoaded && tables.Count > 1)
                {
                    dropped.Add(row.Id);
                }
            }
        }
    }
}
