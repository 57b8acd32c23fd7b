namespace SendDashboard.Desk.Comparing;

/// <summary>A field of schools or services: how many there are, and which came and went, with the rows of each.</summary>
public sealed record PlaceField(string Name, int Here, int There, IReadOnlyList<ProfileCount> New, IReadOnlyList<ProfileCount> Gone)
{
    internal static PlaceField Of(IGrouping<(string Table, string Field), ProfileCount> places)
    {
        var known = places.Where(one => one.Value.Length > 0).ToList();
        return new PlaceField(
            FileComparison.NameOf(places.First()), known.Count(one => one.Here is not null), known.Count(one => one.There is not null),
            [.. known.Where(one => one.There is null).OrderByDescending(one => one.Here)], [.. known.Where(one => one.Here is null).OrderByDescending(one => one.There)]);
    }
}
