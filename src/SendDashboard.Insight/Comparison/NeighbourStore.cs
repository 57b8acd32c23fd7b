using Npgsql;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Comparison;

/// <summary>Keeps the comparators of area.yml among the similar areas: the department's list replaces all others when it is loaded.</summary>
internal static class NeighbourStore
{
    public static async Task KeepAsync(NpgsqlConnection connection, IEnumerable<AreaComparators> comparators, CancellationToken cancellationToken)
    {
        foreach (var area in comparators)
        {
            await RefreshCommand.RunAsync(connection, "neighbours.sql", cancellationToken,
                new NpgsqlParameter("area", area.Area),
                new NpgsqlParameter("neighbours", area.Areas.Select(neighbour => neighbour.Code).ToArray()),
                new NpgsqlParameter("basis", area.Basis));
        }
    }
}
