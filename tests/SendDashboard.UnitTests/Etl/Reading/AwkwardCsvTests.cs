using SendDashboard.Core.Faults;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>
/// Files as spreadsheets, databases and people write them: each is read as it was meant, or the line that cannot be is named. The cases
/// are those of the public collections of awkward CSV files, written anew over our own rows.
/// </summary>
public sealed class AwkwardCsvTests : ReadingTest
{
    [Theory]
    [InlineData(';', "utf-8, semicolons")]
    [InlineData('\t', "utf-8, tabs")]
    [InlineData('|', "utf-8, bars")]
    public async Task Another_separator_is_read_and_said(char separator, string shown)
    {
        var quoted = Text().Replace("LD;AUT", "\"LD;AUT\"").Replace("ld; mob", "\"ld; mob\"").Replace(',', separator);

        Assert.Equal(shown, (await ReadsAsync(Bytes(quoted), 5, "CSV-01 1")).Encoding);
    }

    [Fact]
    public async Task Lines_above_the_headings_are_passed_over_and_said()
    {
        var read = await ReadsAsync(Bytes("Children in need, \"as held\non 31 March\n\n" + Text()), 5, "CSV-04 4");

        Assert.Equal("utf-8, headings in row 4", read.Encoding);
    }

    [Fact]
    public Task Rows_below_notes_keep_the_numbers_of_their_lines() =>
        ReadsAsync(Bytes("Notes;;\n\n" + Text().Replace("C00002", "")), 4, "CSV-04 3", "REQ-01 5");

    [Theory]
    [InlineData("Total rows: 5")]
    [InlineData("Total,,,,,,,,,,,,,,,")]
    [InlineData("End of report")]
    [InlineData("\"Record count\",5")]
    [InlineData("TOTAL,5,,,,,,,,,,,,,,")]
    public Task A_line_that_closes_the_table_is_counted_as_what_it_is(string line) =>
        ReadsAsync(Bytes(Text() + line + "\n"), 5, "CSV-06 7");

    [Fact]
    public Task A_closing_line_without_a_line_end_is_no_broken_row() => ReadsAsync(Bytes(Text() + "End of report"), 5, "CSV-06 7");

    [Fact]
    public Task A_row_that_only_begins_like_a_total_is_a_row() =>
        ReadsAsync(Bytes(Text() + Lines[1].Replace("C00001", "Total1").Replace("13/04/2025", "")  + "\n"), 5, "REQ-01 7");

    [Fact]
    public Task Blank_rows_and_columns_that_a_spreadsheet_left_are_nothing() =>
        ReadsAsync(Bytes(string.Join('\n', Lines.Select(l => l + ",,")) + "\n,,,,,,,,,,,,,,,,,\n" + "\"\",,,,,,,,,,,,,,,,,\n\n"), 5);

    [Fact]
    public Task A_value_right_of_the_last_heading_is_no_part_of_a_table() =>
        ReadsAsync(Bytes(string.Join('\n', Lines.Select((l, i) => l + (i == 3 ? ",,x" : ",,"))) + "\n"), 4, "CSV-02 4");

    [Fact]
    public Task Headings_that_Excel_padded_do_not_ask_the_rows_to_be() =>
        ReadsAsync(Bytes(Lines[0] + ",,\n" + string.Join('\n', Lines[1..]) + "\n"), 5);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public async Task Line_ends_of_any_machine_give_the_same_rows(string end)
    {
        var expected = await ReadsAsync(Bytes(Text()), 5);

        Assert.Equal(expected.ContentHash, (await ReadsAsync(Bytes(Text().Replace("\n", end)), 5)).ContentHash);
    }

    [Fact]
    public Task A_line_break_in_quotes_is_part_of_the_value() =>
        ReadsAsync(Bytes(Text().Replace("C00002", "\"C00002\r\nold\"").Replace("C00004", "")), 4, "REQ-01 6");

    [Fact]
    public async Task Quotes_written_twice_separators_in_quotes_and_spaces_are_read_as_meant()
    {
        var plain = await ReadsAsync(Bytes(Text().Replace("C00002", "\"a \"\"b\"\", c\"")), 5);

        Assert.Equal(plain.ContentHash, (await ReadsAsync(Bytes(Text().Replace("C00002", "  \"a \"\"b\"\", c\"".Trim())), 5)).ContentHash);
    }

    [Fact]
    public Task A_quote_in_the_middle_of_a_value_keeps_its_row_out() => ReadsAsync(Bytes(Text().Replace("C00002", "C\"0002")), 4, "CSV-05 3");

    [Fact]
    public Task Text_after_a_closing_quote_keeps_its_row_out() => ReadsAsync(Bytes(Text().Replace("C00002", "\"C0\"0002")), 4, "CSV-05 3");

    [Fact]
    public Task A_row_with_a_cell_too_many_or_too_few_is_kept_out_by_itself() =>
        ReadsAsync(Bytes(string.Join('\n', [Lines[0], Lines[1] + ",x", Lines[2], Lines[3][..Lines[3].LastIndexOf(',')], Lines[4]]) + "\n"), 2, "CSV-02 2", "CSV-02 4");

    [Fact]
    public Task A_comma_in_a_value_without_quotes_shifts_nothing() => ReadsAsync(Bytes(Text().Replace("C00002", "C0,0002")), 4, "CSV-02 3");

    [Fact]
    public async Task Two_rows_that_open_a_quote_in_the_same_column_are_not_one_row()
    {
        var two = string.Join('\n', [Lines[0], Lines[1], Lines[2].Replace(",NONE,", ",\"NONE,").Replace(",LD;AUT,", ",\"LD;AUT,"), Lines[3].Replace(",NONE,", ",NONE\",").Replace(",LD;AUT,", ",LD;AUT\","), Lines[4]]) + "\n";

        await RefusedAsync(FaultCode.QuoteNeverClosed, Bytes(two), line: 3);
    }

    [Fact]
    public Task An_unclosed_quote_in_the_headings_is_refused() => RefusedAsync(FaultCode.NotRecognised, Bytes("\"" + Text()));

    [Fact]
    public async Task The_same_headings_in_another_order_give_the_same_rows()
    {
        var expected = await ReadsAsync(Bytes(Text()), 5);
        var turned = Lines.Select(l => string.Join(',', l.TrimStart('\uFEFF').Split(',').Reverse()));

        Assert.Equal(expected.ContentHash, (await ReadsAsync(Bytes(string.Join('\n', turned) + "\n"), 5)).ContentHash);
    }

    [Fact]
    public Task A_missing_column_is_named_whatever_the_separator() =>
        RefusedAsync(FaultCode.ColumnMissing, Bytes("Note\n" + Text().Replace(",Sex,", ",Colour,").Replace(',', '\t')), line: 2, field: "Sex");

    [Theory]
    [InlineData("Sep-24")]
    [InlineData("3-Mar")]
    public Task A_number_that_Excel_made_a_date_of_is_named(string id) => ReadsAsync(Bytes(Text().Replace("C00002", id)), 4, "NUM-05 3");

    [Theory]
    [InlineData("C00002", " C00002 ")]
    [InlineData("C00002", "\"C00002\"")]
    [InlineData(",,,21/05/2014", ",\"\",\"\",21/05/2014")]
    public async Task Spaces_and_needless_quotes_change_nothing(string from, string to)
    {
        var expected = await ReadsAsync(Bytes(Text()), 5);

        Assert.Equal(expected.ContentHash, (await ReadsAsync(Bytes(Text().Replace(from, to)), 5)).ContentHash);
    }

    [Theory]
    [InlineData("\"C0\\\"0002\"", "CSV-05 3")]
    [InlineData("'C0,0002'", "CSV-02 3")]
    [InlineData("\"C00002\" ", "CSV-05 3")]
    [InlineData("C00\0002", "ENC-02 3")]
    [InlineData("{\"a\":1}", "CSV-05 3")]
    public Task Other_ways_to_quote_are_not_ours_and_keep_their_row_out(string id, string fault) => ReadsAsync(Bytes(Text().Replace("C00002", id)), 4, fault);

    [Fact]
    public async Task Line_ends_may_be_mixed()
    {
        var expected = await ReadsAsync(Bytes(Text()), 5);

        Assert.Equal(expected.ContentHash, (await ReadsAsync(Bytes(string.Concat(Lines.Select((l, i) => l + (i % 2 == 0 ? "\r\n" : "\n\n")))), 5)).ContentHash);
    }

    [Fact]
    public Task The_hint_that_Excel_writes_above_is_passed_over() =>
        ReadsAsync(Bytes("sep=;\r\n" + Text().Replace("LD;AUT", "\"LD;AUT\"").Replace("ld; mob", "\"ld; mob\"").Replace(',', ';')), 5, "CSV-01 2", "CSV-04 2");

    [Fact]
    public Task A_remark_among_the_rows_is_no_row() => ReadsAsync(Bytes(Text().Replace(Lines[3], "# the rest is new\n" + Lines[3])), 5, "CSV-02 4");

    [Fact]
    public Task Rows_without_headings_are_not_recognised() => RefusedAsync(FaultCode.NotRecognised, Bytes(string.Join('\n', Lines[1..]) + "\n"));

    [Fact]
    public async Task Headings_that_come_again_further_down_are_kept_out_as_a_row()
    {
        var verdict = await CheckAsync(Bytes(Text() + Lines[0] + "\n" + Lines[1].Replace("C00001", "C00009") + "\n"));

        Assert.All(verdict.Value!.Faults, f => Assert.Equal(7, f.Line));
        Assert.Equal((7, 6), (verdict.Value.Tables[0].RowsInFile, verdict.Value.Tables[0].RowsStaged));
    }
}
