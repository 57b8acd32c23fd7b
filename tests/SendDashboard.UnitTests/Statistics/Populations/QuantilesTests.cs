using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics.Populations;

namespace SendDashboard.UnitTests.Statistics.Populations;

public sealed class QuantilesTests
{
    [Fact]
    public void Ten_areas_make_ten_tenths_highest_first_unless_asked()
    {
        double?[] values = [5, 3, 9, 1, 7, 2, 10, 4, 8, 6];
        Assert.Equal([6, 8, 2, 10, 4, 9, 1, 7, 3, 5], Quantiles.Assign(values).Select(part => part!.Value));
        Assert.Equal([5, 3, 9, 1, 7, 2, 10, 4, 8, 6], Quantiles.Assign(values, highestFirst: false).Select(part => part!.Value));
    }

    [Fact]
    public void Equal_values_stay_together_in_the_part_of_the_first_of_them() =>
        Assert.Equal([1, 1, 1, 1, 5], Quantiles.Assign([1, 1, 1, 1, 2], 5, highestFirst: false).Select(part => part!.Value));

    [Fact]
    public void A_missing_value_has_no_part_and_is_not_counted() =>
        Assert.Equal([1, null, 2, null], Quantiles.Assign([9, null, 4, double.NaN], 2));

    [Fact]
    public void Fewer_values_than_parts_are_given_none() => Assert.Equal([null, null, null], Quantiles.Assign([1, 2, 3], 4));

    [Fact]
    public void The_formula_of_the_published_function_gives_the_same_parts() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Gen.Choose(0, 60).ArrayOf().Where(a => a.Length >= 10).ToArbitrary(), Gen.Elements(4, 5, 7, 10).ToArbitrary(), (whole, parts) =>
        {
            double?[] values = [.. whole.Select(value => (double?)value)];
            var n = values.Length;
            var published = values.Select(value =>
            {
                var rank = 1 + values.Count(other => other > value);
                // As phe_quantile writes it, in floating point, with its own correction of a part that comes out as 0.
                var part = Math.Floor(parts + 1 - Math.Ceiling((n + 1 - rank) / ((double)n / parts)));
                return part == 0 ? 1 : (int)part;
            });
            return Quantiles.Assign(values, parts).Select(part => part!.Value).SequenceEqual(published);
        }));

    [Fact]
    public void Different_values_fill_the_parts_evenly() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(10, 400).ToArbitrary(), n =>
    {
        var sizes = Quantiles.Assign([.. Enumerable.Range(0, n).Select(i => (double?)i)]).CountBy(part => part!.Value).Select(pair => pair.Value).ToList();
        return sizes.Count == 10 && sizes.Max() - sizes.Min() <= 1;
    }));
}
