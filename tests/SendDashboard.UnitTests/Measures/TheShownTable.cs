using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Disclosure;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Measures.Refreshing;
using SendDashboard.Insight.Suppression;
using SendDashboard.UnitTests.Disclosure;

namespace SendDashboard.UnitTests.Measures;

/// <summary>What the partnership is shown of one table, by type of measure.</summary>
public sealed class TheShownTable
{
    private static readonly MeasureCatalogue Catalogue = MeasureCatalogue.Load(TestFolders.Product());

    [Fact]
    public void Shows_no_share_of_a_whole_under_ten()
    {
        var shown = Of("need-mix-ehc", Cell(1, "", "", 8, 8), Cell(2, "primary-need", "ASD", 8, 8), Cell(3, "primary-need", "MLD", 0, 8));
        Assert.Equal([HiddenReason.None, HiddenReason.SmallDenominator, HiddenReason.SmallDenominator], shown.Select(cell => cell.Hidden));
    }

    [Fact]
    public void Works_a_rate_out_from_the_rounded_count_and_rounded_residents()
    {
        var shown = Of("ehc-rate-1000", Cell(1, "", "", 12, 1003))[0];
        Assert.Equal((10m, 1005m), (shown.Numerator!.Value, shown.Denominator!.Value));
        Assert.Equal(9.9502m, decimal.Round(shown.Result.Value!.Value, 4));
    }

    [Fact]
    public void Hides_a_small_count_though_nobody_is_below_its_line()
    {
        // Three plans without a date of birth have no residents of their own; three people are still three people.
        var shown = Of("ehc-rate-1000", Cell(1, "", "", 43, 1000), Cell(2, "age-band", "0-4", 40, 1000), Cell(3, "age-band", "unknown", 3, null));
        Assert.Equal(HiddenReason.Primary, shown[2].Hidden);
        Assert.Null(shown[2].Numerator);
        Assert.NotEqual(HiddenReason.None, shown[1].Hidden);
    }

    [Fact]
    public void Shows_no_rate_of_a_group_under_ten()
    {
        var shown = Of("suspension", Cell(1, "", "", 60, 1000), Cell(2, "sen-provision", "E", 6, 9), Cell(3, "sen-provision", "K", 54, 991));
        Assert.Equal([HiddenReason.None, HiddenReason.SmallDenominator, HiddenReason.None], shown.Select(cell => cell.Hidden));
        Assert.Null(shown[1].Denominator);
    }

    [Fact]
    public void Leaves_a_missing_period_without_figures_and_unhidden()
    {
        var shown = Of("csds-refs", Cell(1, "", "", null, null)).Single();
        Assert.Equal((HiddenReason.None, null, null), (shown.Hidden, shown.Numerator, shown.Result.Value));
    }

    [Fact]
    public void Tests_only_the_base_of_a_service_measure_and_also_the_complement_of_a_peoples_measure()
    {
        Assert.Equal(HiddenReason.None, Of("ehc-20wk", Cell(1, "", "", 48, 50))[0].Hidden);
        Assert.Equal(HiddenReason.Primary, Of("cin-disab", Cell(1, "", "", 48, 50))[0].Hidden);
        Assert.Equal(HiddenReason.Primary, Of("cin-disab", Cell(1, "", "", 2, 50))[0].Hidden);
    }

    [Fact]
    public void Hides_a_month_that_its_year_less_the_other_months_would_give_away()
    {
        // Requests from one group: 8, 8 and 1 in three months, nought in the rest. As shown, 15 (at most 17) less 10 and 10 (8 each at least)
        // leaves 1, though within each month a neighbour is hidden with it.
        int[][] months = [[8, 30], [8, 30], [1, 30], .. Enumerable.Repeat<int[]>([0, 30], 9)];
        Assert.True(Survives(months, complete: true));
    }

    [Fact]
    public void No_hidden_month_can_be_worked_out_from_its_year_and_the_other_months() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(
            Tables.Count.ArrayOf(3).ArrayOf(12).SelectMany(_ => Gen.Elements(true, false), (months, complete) => (months, complete)).ToArbitrary(),
            each => Survives(each.months, each.complete)));

    [Fact]
    public void Judges_a_count_of_plans_in_force_month_by_month()
    {
        // Plans in force do not add up over months, so a month has nothing to do with the census day.
        var month = new MeasurePeriod("month", new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31));
        Assert.Equal(month, ShownTable.JudgedWith(Catalogue.Measures["ehc-plans"], month));
        Assert.Equal(Year, ShownTable.JudgedWith(Catalogue.Measures["ehc-requests"], month));
    }

    private static MeasurePeriod Year { get; } = new("calendar-year", new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

    /// <summary>
    /// Whether an attacker who adds and subtracts along each group's year leaves every hidden month a range as wide as "1 to 4". An
    /// incomplete year has no December, so that there is no lower end but "somebody".
    /// </summary>
    private static bool Survives(int[][] months, bool complete)
    {
        string[] members = ["1", "2", "3"];
        var cells = new List<ValueCell>();
        void Add(MeasurePeriod period, int[] counts)
        {
            cells.Add(new(cells.Count, period, "", "", counts.Sum(), null));
            cells.AddRange(counts.Select((count, at) => new ValueCell(cells.Count + at, period, "request-source", members[at], count, null)).ToArray());
        }

        Add(Year, [.. Enumerable.Range(0, months[0].Length).Select(member => months.Sum(counts => counts[member]))]);
        foreach (var (counts, at) in months.Take(complete ? 12 : 11).Select((counts, at) => (counts, at)))
        {
            var first = new DateOnly(2025, 1, 1).AddMonths(at);
            Add(new("month", first, first.AddMonths(1).AddDays(-1)), counts);
        }

        var shown = new ShownTable(Catalogue.Measures["ehc-requests"], Audience.Partnership).Of(cells).ToDictionary(cell => cell.ValueId, cell => cell.Numerator);
        var emptied = cells.Where(cell => cell.Breakdown.Length > 0).GroupBy(cell => cell.Period)
            .Where(period => period.All(cell => shown[cell.ValueId] is null)).Select(period => period.Key).ToHashSet(); // noughts hidden too
        return cells.GroupBy(cell => (cell.Breakdown, cell.Member)).All(line =>
        {
            var year = shown[line.First().ValueId];
            var parts = line.Skip(1).Select(cell => (Shown: shown[cell.ValueId], Least: Least(shown[cell.ValueId], emptied.Contains(cell.Period)))).ToArray();
            return year is null or 0 || Enumerable.Range(0, parts.Length).Where(at => parts[at].Shown is null).All(at =>
            {
                var others = parts.Where((_, other) => other != at).ToArray();
                var most = year.Value + 2 - others.Sum(other => other.Least);
                var least = complete && others.All(other => other.Shown is not null)
                    ? Least(year, false) - others.Sum(other => other.Shown == 0 ? 0 : other.Shown!.Value + 2)
                    : 0;
                return most - Math.Max(parts[at].Least, least) >= 3;
            });
        });

        static decimal Least(decimal? count, bool maybeEmpty) => count switch { null => maybeEmpty ? 0 : 1, 0 => 0, { } known => Math.Max(5, known - 2) };
    }

    [Fact]
    public void Shows_the_public_whole_areas_only_and_hides_one_to_seven()
    {
        var shown = new ShownTable(Catalogue.Measures["ehc-requests"], Audience.Public)
            .Of([Cell(1, "", "", 43, null), Cell(2, "age-band", "0-4", 30, null), Cell(3, "age-band", "5-10", 13, null)]).ToDictionary(cell => cell.ValueId);
        Assert.Equal((HiddenReason.None, 45m), (shown[1].Hidden, shown[1].Numerator!.Value));
        Assert.All([2, 3], member => Assert.Equal((HiddenReason.NotForAudience, null), (shown[member].Hidden, shown[member].Numerator)));
        Assert.Equal(HiddenReason.Primary, new ShownTable(Catalogue.Measures["ehc-requests"], Audience.Public).Of([Cell(1, "", "", 7, null)])[0].Hidden);
    }

    [Fact]
    public void Shows_analysts_counts_as_they_are_and_still_hides_what_could_be_subtracted()
    {
        var shown = new ShownTable(Catalogue.Measures["ehc-requests"], Audience.Analyst)
            .Of([Cell(1, "", "", 43, null), Cell(2, "age-band", "0-4", 23, null), Cell(3, "age-band", "5-10", 17, null), Cell(4, "age-band", "11-15", 3, null)])
            .ToDictionary(cell => cell.ValueId);
        Assert.Equal((43m, 23m), (shown[1].Numerator!.Value, shown[2].Numerator!.Value));
        Assert.Equal((HiddenReason.Secondary, HiddenReason.Primary), (shown[3].Hidden, shown[4].Hidden));
    }

    private static ShownCell[] Of(string slug, params ValueCell[] cells) =>
        [.. new ShownTable(Catalogue.Measures[slug], Audience.Partnership).Of(cells).OrderBy(cell => cell.ValueId)];

    private static ValueCell Cell(long id, string breakdown, string member, decimal? numerator, decimal? denominator) =>
        new(id, Year, breakdown, member, numerator, denominator);
}
