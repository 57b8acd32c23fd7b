namespace SendDashboard.IntegrationTests.EndCheck;

/// <summary>Counts by "kind start breakdown member": everyone, and each group. Below the line is minus one when the measure has none.</summary>
internal sealed class Tally
{
    public Dictionary<string, (long Above, long Below)> Cells { get; } = new(StringComparer.Ordinal);

    public void Add(string period, long above, long below, params (string Breakdown, string? Member)[] groups)
    {
        foreach (var key in groups.Select(group => $"{period} {group.Breakdown} {group.Member ?? "unknown"}").Prepend(period))
        {
            var held = Cells.GetValueOrDefault(key);
            Cells[key] = (held.Above + above, held.Below + below);
        }
    }

    /// <summary>Each group out of everyone of its period.</summary>
    public Dictionary<string, (long Above, long Below)> AsShares() =>
        Cells.ToDictionary(cell => cell.Key, cell => (cell.Value.Above, Cells[string.Join(' ', cell.Key.Split(' ').Take(2))].Above), StringComparer.Ordinal);
}
