namespace SendDashboard.Desk.Comparing;

/// <summary>First or last day of a field in both loads; null where no row has one.</summary>
public sealed record DayLine(string Name, string? Here, string? There)
{
    internal static DayLine Of(IGrouping<(string Table, string Field, string Kind), ProfileCount> days) => new(
        $"{(days.Key.Kind == "first" ? "First" : "Last")}: {FileComparison.NameOf(days.First())}",
        days.FirstOrDefault(one => one.Here is not null)?.Value, days.FirstOrDefault(one => one.There is not null)?.Value);
}
