using System.Globalization;
using SendDashboard.Core.Faults;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>A workbook is read as what it shows; what it cannot show is named.</summary>
public sealed class WorkbookTests : ReadingTest
{
    /// <summary>The good sample as cells: dates are days, the year is a number, the rest are texts.</summary>
    private List<object?[]> Rows() => [.. Lines.Select(l => l.Split(',').Select(Cell).ToArray())];

    private static object? Cell(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : text == "2026" ? 2026
        : text == "false" ? false
        : text;

    private List<object?[]> With(int row, int column, object? value)
    {
        var rows = Rows();
        rows[row - 1][column] = value;
        return rows;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_rows_arrive_by_workbook_and_by_CSV(bool from1904)
    {
        var expected = await ReadsAsync(Bytes(Text()), 5);

        var read = await ReadsAsync(new MadeWorkbook { From1904 = from1904 }.Sheet("Data", Rows()).Bytes(), 5);

        Assert.Equal(expected.ContentHash, read.ContentHash);
        Assert.Equal("workbook, sheet 1", read.Encoding);
    }

    [Fact]
    public async Task The_sheet_is_chosen_by_its_headings_below_titles_and_others_are_said_to_be_left()
    {
        var rows = Rows().Prepend([]).Prepend(["Children in need", null, "as held"]);
        var read = await ReadsAsync(new MadeWorkbook().Sheet("Notes", [["Anything"]]).Sheet("Data", rows).Sheet("Old", Rows(), "hidden").Bytes(), 5, "XLS-03 3");

        Assert.Equal("workbook, sheet 2, headings in row 3", read.Encoding);
    }

    [Fact]
    public async Task Two_sheets_with_the_same_headings_are_refused() =>
        await RefusedAsync(FaultCode.TableTwice, new MadeWorkbook().Sheet("One", Rows()).Sheet("Two", Rows()).Bytes());

    [Fact]
    public Task Formulas_give_what_was_last_calculated_and_texts_may_stand_in_the_cell() =>
        ReadsAsync(new MadeWorkbook().Sheet("Data", With(3, 1, new MadeWorkbook.Formula("C00002")).Append([.. Rows()[4].Select((c, i) => i == 1 ? new MadeWorkbook.Inline("C00009") : c)])).Bytes(), 6);

    [Fact]
    public Task A_cell_in_error_or_never_calculated_keeps_its_row_out() =>
        ReadsAsync(new MadeWorkbook().Sheet("Data", With(3, 7, new MadeWorkbook.Broken()).Append([.. Rows()[4].Select((c, i) => i == 1 ? new MadeWorkbook.Formula(null) : c)])).Bytes(), 4, "XLS-01 3", "XLS-01 7");

    [Fact]
    public Task Hidden_rows_are_read_and_said() => ReadsAsync(new MadeWorkbook().Sheet("Data", Rows(), "visible", 4).Bytes(), 5, "XLS-02 1");

    [Fact]
    public Task A_number_that_became_a_day_is_named() =>
        ReadsAsync(new MadeWorkbook().Sheet("Data", With(3, 1, new DateOnly(2024, 9, 1))).Bytes(), 4, "NUM-05 3");

    [Fact]
    public Task A_day_kept_as_a_plain_number_is_no_date() => ReadsAsync(new MadeWorkbook().Sheet("Data", With(3, 9, 45760)).Bytes(), 4, "DATE-02 3");

    [Fact]
    public Task A_number_too_long_for_Excel_has_lost_figures() => ReadsAsync(new MadeWorkbook().Sheet("Data", With(3, 1, 1.2345678901234567E+19)).Bytes(), 4, "NUM-01 3");

    [Fact]
    public async Task Noughts_that_the_format_shows_are_kept()
    {
        var expected = await ReadsAsync(Bytes(Text().Replace("C00002", "0000000042")), 5);

        Assert.Equal(expected.ContentHash, (await ReadsAsync(new MadeWorkbook().Sheet("Data", With(3, 1, new MadeWorkbook.Padded(42))).Bytes(), 5)).ContentHash);
    }

    [Fact]
    public Task Closing_lines_and_blank_rows_under_a_sheet_are_told_from_rows() =>
        ReadsAsync(new MadeWorkbook().Sheet("Data", Rows().Append([null, null]).Append(["Total", 5])).Bytes(), 5, "CSV-06 8");

    [Fact]
    public async Task A_value_in_a_column_without_a_heading_is_said_not_to_be_read()
    {
        var read = await ReadsAsync(new MadeWorkbook().Sheet("Data", Rows().Select((r, i) => i == 2 ? [.. r, null, "seen"] : r)).Bytes(), 5);

        Assert.Equal(["column R, without a heading"], read.ColumnsNotUsed);
    }

    [Fact]
    public Task A_missing_column_is_named() =>
        RefusedAsync(FaultCode.ColumnMissing, new MadeWorkbook().Sheet("Data", With(1, 6, "Colour")).Bytes(), line: 1, field: "Sex");

    [Fact]
    public Task A_sheet_of_headings_only_is_refused() => RefusedAsync(FaultCode.HeadingsOnly, new MadeWorkbook().Sheet("Data", Rows().Take(1)).Bytes());

    [Fact]
    public Task A_workbook_without_a_cell_is_empty() => RefusedAsync(FaultCode.Empty, new MadeWorkbook().Sheet("Data", []).Bytes());

    [Theory]
    [InlineData("sent.csv")]
    [InlineData("sent.xlsx")]
    public async Task What_it_is_called_does_not_matter(string name)
    {
        Assert.Null((await CheckAsync(new MadeWorkbook().Sheet("Data", Rows()).Bytes(), fileName: name)).Fault);
        Assert.Null((await CheckAsync(Bytes(Text()), fileName: name)).Fault);
    }

    [Fact]
    public async Task A_workbook_of_many_sheets_is_a_set()
    {
        var book = new MadeWorkbook();
        foreach (var file in Directory.EnumerateFiles(ProductTree.Folder("tests", "samples", "education", "sen2", "good")))
        {
            book.Sheet(Path.GetFileNameWithoutExtension(file), File.ReadAllLines(file).Select(l => l.Split(',').Select(c => c.Length == 0 ? null : (object)c).ToArray()));
        }

        var verdict = await CheckAsync(book.Bytes(), "education");

        Assert.Empty(verdict.Value!.Faults);
        Assert.Equal(9, verdict.Value.Tables.Count);
    }

    [Fact]
    public async Task The_inspection_lists_are_read_from_the_workbook_they_are_issued_as()
    {
        var book = new MadeWorkbook();
        foreach (var file in Directory.EnumerateFiles(ProductTree.Folder("tests", "samples", "education", "annex-a", "good"), "*.csv", SearchOption.AllDirectories))
        {
            book.Sheet("Sheet", File.ReadAllLines(file).Select(l => l.Split(',').Select(c => Cell(c.Trim('"'))).ToArray()).Prepend([]).Prepend(["Annex A"]));
        }

        var verdict = await CheckAsync(book.Bytes(), "education", "annex-a-2026-03-31.xlsx");

        Assert.False(verdict.Stopped, verdict.Fault?.ToString());
        Assert.Empty(verdict.Value.Faults);
        Assert.Equal(["list1", "list2"], verdict.Value.Tables.Select(t => t.Table));
    }
}
