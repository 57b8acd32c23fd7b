namespace SendDashboard.Desk.Comparing;

/// <summary>This file against another of its feed.</summary>
/// <param name="Tables">Rows of each table, and people where there are any.</param>
/// <param name="Codes">Fields of codes, each with its shares.</param>
/// <param name="Places">Fields of schools or services, each with those that are new and those that are gone.</param>
/// <param name="Days">First and last days.</param>
/// <param name="Totals">Totals of numbers.</param>
public sealed record FileComparison(
    IReadOnlyList<NumberLine> Tables, IReadOnlyList<CodeField> Codes, IReadOnlyList<PlaceField> Places, IReadOnlyList<DayLine> Days, IReadOnlyList<NumberLine> Totals)
{
    /// <summary>What is large enough to be looked at, in words.</summary>
    public IReadOnlyList<string> Shifts =>
    [
        .. Tables.Concat(Totals).Where(line => line.IsLarge).Select(line => line.Name),
        .. Codes.SelectMany(codes => codes.Lines.Where(line => line.IsLarge).Select(line => $"{codes.Name}: {line.Name}")),
        .. Places.Where(places => places.Gone.Count > 0).Select(places => $"{places.Name}: {places.Gone.Count} gone"),
    ];

    public static FileComparison Of(IReadOnlyList<ProfileCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new FileComparison(
            [.. counts.Where(one => one.Kind is "rows" or "people").Select(one => new NumberLine($"{(one.Kind == "rows" ? "Rows of" : "People in")} {one.Table}", one.Here, one.There))],
            [.. FieldsOf(counts, "code").Select(CodeField.Of)],
            [.. FieldsOf(counts, "place").Select(PlaceField.Of)],
            [.. counts.Where(one => one.Kind is "first" or "last").GroupBy(one => (one.Table, one.Field, one.Kind)).Select(DayLine.Of)],
            [.. counts.Where(one => one.Kind == "total").Select(one => new NumberLine($"{one.Title} ({one.Table}, {one.Field})", one.Here, one.There))]);
    }

    private static IEnumerable<IGrouping<(string Table, string Field), ProfileCount>> FieldsOf(IEnumerable<ProfileCount> counts, string kind) =>
        counts.Where(one => one.Kind == kind).GroupBy(one => (one.Table, one.Field));

    internal static string NameOf(ProfileCount one) => $"{(one.Title.Length > 0 ? one.Title : one.Field)} ({one.Table})";
}
