using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Disclosure;

namespace SendDashboard.UnitTests.Disclosure;

/// <summary>Tables as sparse as the real ones: 57.7% of cells nought and 17.1% from 1 to 4 in the published caseload file of 2025.</summary>
internal static class Tables
{
    internal static Gen<int> Count { get; } = Gen.Frequency(
        (577, Gen.Constant(0)), (171, Gen.Choose(1, 4)), (120, Gen.Choose(5, 12)), (100, Gen.Choose(13, 60)), (32, Gen.Choose(61, 200)));

    /// <summary>As sparse, with small groups and with none and all of a group made likely.</summary>
    internal static Gen<DisclosureCell> Share { get; } = Gen.Frequency((200, Gen.Constant(0)), (300, Gen.Choose(1, 9)), (500, Gen.Choose(10, 28)))
        .SelectMany(d => Gen.Frequency((30, Gen.Constant(0)), (10, Gen.Constant(d)), (60, Gen.Choose(0, d))), (d, n) => new DisclosureCell(n, d));

    internal static Gen<DisclosureTable> Counts(int least, int most) =>
        Gen.Choose(least, most).SelectMany(size => Count.ArrayOf(size), (_, counts) => OfCounts(counts));

    internal static Gen<DisclosureTable> Shares(int least, int most) =>
        Gen.Choose(least, most).SelectMany(size => Share.ArrayOf(size), (_, cells) => OfShares(cells));

    internal static Gen<DisclosureTable> Crosses(int least, int most) =>
        Gen.Choose(least, most).SelectMany(height => Gen.Choose(least, most).SelectMany(width =>
            Count.ArrayOf(width).ArrayOf(height), (_, rows) => OfRows(rows)));

    internal static Gen<DisclosureTable> ShareCrosses(int least, int most) =>
        Gen.Choose(least, most).SelectMany(height => Gen.Choose(least, most).SelectMany(width =>
            Share.ArrayOf(width).ArrayOf(height), (_, rows) => DisclosureTable.TwoWay(rows)));

    internal static DisclosureTable OfCounts(params int[] counts) =>
        DisclosureTable.OneWay(new(counts.Sum()), [.. counts.Select(count => new DisclosureCell(count))]);

    internal static DisclosureTable OfShares(params DisclosureCell[] cells) =>
        DisclosureTable.OneWay(new(cells.Sum(cell => cell.Numerator), cells.Sum(cell => cell.Denominator)), cells);

    internal static DisclosureTable OfRows(params int[][] rows) =>
        DisclosureTable.TwoWay([.. rows.Select(row => row.Select(count => new DisclosureCell(count)).ToArray())]);

    /// <summary>As a reader sees it: <c>[c]</c> or the rounded numerator, over the denominator where there is one.</summary>
    internal static string Shown(DisclosedCell cell) =>
        cell.IsHidden ? "[c]" : cell.Denominator is { } d ? $"{cell.Numerator}/{d}" : $"{cell.Numerator}";

    internal static string Shown(IEnumerable<DisclosedCell> cells) => string.Join(' ', cells.Select(Shown));
}
