namespace SendDashboard.Desk.Comparing;

/// <summary>A field of codes: how many rows have each, in both loads.</summary>
public sealed record CodeField(string Name, decimal OfHere, decimal OfThere, IReadOnlyList<CodeLine> Lines)
{
    internal static CodeField Of(IGrouping<(string Table, string Field), ProfileCount> codes)
    {
        var (here, there) = (codes.Sum(one => one.Here ?? 0), codes.Sum(one => one.There ?? 0));
        return new CodeField(FileComparison.NameOf(codes.First()), here, there,
            [.. codes.OrderByDescending(one => Math.Max(one.Here ?? 0, one.There ?? 0)).Select(one => new CodeLine(NameOf(one), one.Here ?? 0, here, one.There ?? 0, there))]);
    }

    private static string NameOf(ProfileCount one) =>
        one.Value.Length == 0 ? "Empty" : one.Meaning is { Length: > 0 } meaning ? $"{one.Value}, {meaning}" : one.Value;
}
