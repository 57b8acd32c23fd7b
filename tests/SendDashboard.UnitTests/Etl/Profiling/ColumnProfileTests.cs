using System.Globalization;
using System.Text;
using SendDashboard.Etl.Profiling;

namespace SendDashboard.UnitTests.Etl.Profiling;

public sealed class ColumnProfileTests
{
    [Fact]
    public void A_value_that_fewer_than_ten_rows_have_is_not_told()
    {
        var column = Of("Service", [.. Enumerable.Repeat("SLT", 10), .. Enumerable.Repeat("AUDIO", 9)]);
        Assert.Equal([("SLT", 10L)], column.Top(8));
        Assert.Equal(1, column.Untold);
    }

    [Theory]
    [InlineData("Forename", "Zanny")]
    [InlineData("Child's date of birth", "2012-05-01")]
    [InlineData("Reference", "A999000000001")]
    [InlineData("Where", "ZZ99 9ZZ")]
    [InlineData("Contact", "zanny@example.org")]
    public void What_points_at_a_person_by_heading_or_by_cells_looks_personal(string heading, string cell) =>
        Assert.True(Of(heading, [.. Enumerable.Repeat(cell, 20)]).LooksPersonal);

    [Fact]
    public void A_number_of_a_record_looks_personal_and_an_amount_does_not()
    {
        Assert.True(Of("Ref", [.. Enumerable.Range(1, 200).Select(number => $"R{number}")]).LooksPersonal);
        Assert.False(Of("Hours", [.. Enumerable.Range(1, 200).Select(number => $"{number}.5")]).LooksPersonal);
    }

    [Theory]
    [InlineData("1", "2", true, true)]
    [InlineData("1.5", "2", false, true)]
    [InlineData("01", "02", false, true)]
    [InlineData("a", "2", false, false)]
    public void Whole_numbers_and_numbers_are_told_apart_from_codes(string one, string other, bool isWhole, bool isNumber)
    {
        var column = Of("X", [one, other]);
        Assert.Equal((isWhole, isNumber), (column.IsWhole, column.IsNumber));
    }

    [Fact]
    public void The_range_of_dates_is_that_of_their_days()
    {
        var column = Of("Closed", ["28/02/2025", "01/12/2024", ""]);
        Assert.Equal(("dd/MM/yyyy", "2024-12-01 to 2025-02-28", 2L, 3L), (column.DateFormat, column.Range, column.Filled, column.Rows));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(300_000)]
    public void Many_different_values_are_counted_to_about_one_in_a_hundred(int values)
    {
        var column = Of("X", Enumerable.Range(0, values).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        Assert.InRange(column.Distinct, values * 0.98, values * 1.02);
        Assert.False(column.HasList);
    }

    private static ColumnProfile Of(string heading, IEnumerable<string> cells)
    {
        var column = new ColumnProfile(heading);
        foreach (var cell in cells)
        {
            column.Add(Encoding.UTF8.GetBytes(cell));
        }

        return column;
    }
}
