using System.IO.Compression;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Reading;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>What is wrong with a whole file is said by name; nothing is quietly read another way.</summary>
public sealed class FileFaultTests : ReadingTest
{
    [Fact]
    public Task Refuses_an_empty_file() => RefusedAsync(FaultCode.Empty, "");

    [Fact]
    public Task Refuses_a_file_of_blankLines() => RefusedAsync(FaultCode.Empty, "\n\n  \n");

    [Fact]
    public Task Refuses_headings_without_rows() => RefusedAsync(FaultCode.HeadingsOnly, Lines[0] + "\n");

    [Fact]
    public Task Refuses_a_missing_column_and_names_it() => RefusedAsync(FaultCode.ColumnMissing, Text().Replace(",Sex,", ",Colour,"), field: "Sex");

    [Fact]
    public Task Refuses_a_column_spelled_almost_right_and_names_it() =>
        RefusedAsync(FaultCode.ColumnRenamed, Text().Replace(",PersonBirthDate,", ",Person Birth Date,"), field: "PersonBirthDate");

    [Fact]
    public Task Refuses_a_column_that_is_there_twice() => RefusedAsync(FaultCode.ColumnTwice, Text().Replace(",Ethnicity,", ",Sex,"), field: "Sex");

    [Fact]
    public Task Refuses_headings_of_no_feed() => RefusedAsync(FaultCode.NotRecognised, "a,b,c\n1,2,3\n");

    [Fact]
    public Task Refuses_another_agencys_file() => RefusedAsync(FaultCode.AnotherAgency, Text(), agency: "health");

    [Fact]
    public Task Refuses_an_old_workbook() => RefusedAsync(FaultCode.WrongKind, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

    [Fact]
    public Task Refuses_a_zip_whose_names_point_outside_it() => RefusedAsync(FaultCode.UnsafeName, Zip(("../../episodes.csv", Bytes(Text()))));

    [Fact]
    public Task Refuses_a_zip_that_unpacks_beyond_measure() => RefusedAsync(FaultCode.UnsafeArchive, Zip(("episodes.csv", Bytes(new string('0', 40 << 20)))));

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public async Task Refuses_a_zip_whose_content_was_changed_on_the_way(CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("children-in-need-2026.csv", level).Open();
            entry.Write(Bytes(Text()));
        }

        // One figure of the last row; of a packed file, its checksum instead.
        var damaged = bytes.ToArray();
        var at = level == CompressionLevel.NoCompression
            ? damaged.AsSpan().IndexOf(Bytes("C00005"))
            : damaged.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 16;
        Assert.True(at > 0);
        damaged[at + 1] ^= 1;

        await RefusedAsync(FaultCode.UnsafeArchive, damaged);
    }

    [Fact]
    public Task Refuses_a_file_over_the_limit() => RefusedAsync(FaultCode.TooBig, Bytes(Text()), limits: new IngestLimits(MaxFileBytes: 100));

    [Fact]
    public Task Refuses_a_name_that_says_another_period() => RefusedAsync(FaultCode.PeriodMismatch, Text(), fileName: "children-in-need-2024.csv");

    [Fact]
    public async Task Refuses_a_period_that_the_person_did_not_choose() =>
        Assert.Equal(FaultCode.PeriodMismatch, (await CheckAsync(Bytes(Text()), asked: "2024")).Fault?.Code);

    [Fact]
    public Task Refuses_a_quote_that_is_never_closed_and_names_its_line() =>
        RefusedAsync(FaultCode.QuoteNeverClosed, string.Join('\n', [Lines[0], Lines[1], Lines[2].Replace("2026,", "2026,\""), Lines[3], Lines[4]]) + "\n", line: 3);

    [Fact]
    public Task Refuses_a_quote_that_swallows_more_than_a_row_may_hold() =>
        RefusedAsync(FaultCode.QuoteNeverClosed, string.Join('\n', [Lines[0], Lines[1], "2026,\"" + new string('x', 3 << 20), Lines[3]]) + "\n", line: 3);

    [Fact]
    public Task Refuses_a_quote_that_swallows_the_next_row() =>
        RefusedAsync(FaultCode.QuoteNeverClosed, string.Join('\n', [Lines[0], Lines[1].Replace("2026,", "2026,\""), Lines[2].Replace("2026,", "2026,\"x"), Lines[3]]) + "\n", line: 2);

    [Fact]
    public Task Refuses_a_file_cut_in_the_middle_of_a_row() => RefusedAsync(FaultCode.CutShort, Text()[..^30], line: 6);

    [Fact]
    public Task Refuses_dates_with_the_month_first_throughout() =>
        RefusedAsync(FaultCode.MonthFirst, Text().Replace("13/04/2025", "04/13/2025"), line: 2, field: "CINreferralDate");

    [Fact]
    public Task Refuses_a_UPN_that_could_be_a_real_childs_and_names_where() =>
        RefusedAsync(FaultCode.RealPerson, Text().Replace(Lines[2].Split(',')[2], "P207000016049"), line: 3, field: "UPN");

    [Fact]
    public Task Refuses_a_mistyped_UPN_that_could_be_a_real_childs() =>
        RefusedAsync(FaultCode.RealPerson, Text().Replace(Lines[2].Split(',')[2], "R207000016049"), line: 3, field: "UPN");

    [Theory]
    [InlineData("P 207000016049")]
    [InlineData("p207-0000-16049")]
    [InlineData("\"=\"\"P207000016049\"\"\"")]
    public Task Refuses_a_UPN_that_could_be_a_real_childs_however_it_is_written(string upn) =>
        RefusedAsync(FaultCode.RealPerson, Text().Replace(Lines[2].Split(',')[2], upn), line: 3, field: "UPN");

    [Theory]
    [InlineData("943 476 5919")]
    [InlineData("94 3476 5919")]
    [InlineData("943.476.5918")]
    public async Task Refuses_an_NHS_number_that_could_be_a_real_persons_however_it_is_written(string number)
    {
        var referrals = await File.ReadAllTextAsync(ProductTree.Folder("tests", "samples", "health", "community-referrals", "good.csv"), TestContext.Current.CancellationToken);
        await RefusedAsync(FaultCode.RealPerson, referrals.Replace("9991000143", number), agency: "health", line: 3, field: "NHSNumber");
    }

    [Fact]
    public async Task The_period_is_what_most_rows_say_and_not_the_first_alone()
    {
        var verdict = await CheckAsync(Bytes(string.Join('\n', [Lines[0], "2020" + Lines[1][4..], .. Lines[2..]]) + "\n"));

        Assert.Equal(["ROW-04 2"], verdict.Value!.Faults.Select(f => $"{f.Code} {f.Line}"));
    }

    [Fact]
    public async Task An_id_that_Excel_has_shortened_is_kept_out()
    {
        var verdict = await CheckAsync(Bytes(Text().Replace("C00002", "1.23457E+11")));

        Assert.Equal(["NUM-01 3 LAchildID"], verdict.Value!.Faults.Select(f => $"{f.Code} {f.Line} {f.Field}"));
    }

    [Fact]
    public async Task Reads_a_real_UPN_once_people_sign_in()
    {
        var verdict = await CheckAsync(Bytes(Text().Replace(Lines[2].Split(',')[2], "P207000016049")), policy: IdentityPolicy.Anyone);

        Assert.False(verdict.Stopped);
        Assert.Empty(verdict.Value!.Faults);
    }

    [Fact]
    public async Task Reads_a_single_CSV_out_of_a_zip()
    {
        var verdict = await CheckAsync(Zip(("children-in-need-2026.csv", Bytes(Text()))), fileName: "children-in-need-2026.zip");

        Assert.Equal(Lines.Length - 1, verdict.Value!.Tables.Single().RowsStaged);
    }

    [Fact]
    public async Task Leaves_out_columns_that_the_contract_does_not_name_and_says_so()
    {
        var lines = Lines.Select((l, i) => l + (i == 0 ? ",Notes" : ",\"Anything, at all\"")).ToArray();
        var verdict = await CheckAsync(Bytes(string.Join('\n', lines) + "\n"));

        var table = verdict.Value!.Tables.Single();
        Assert.Equal(["Notes"], table.ColumnsNotUsed);
        Assert.Empty(verdict.Value.Faults);
    }

    private Task RefusedAsync(string code, string text, string agency = "social-care", string? fileName = null, long? line = null, string? field = null) =>
        RefusedAsync(code, Bytes(text), agency, fileName, line, field);
}
