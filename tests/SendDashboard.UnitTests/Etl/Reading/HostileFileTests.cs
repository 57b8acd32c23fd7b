using System.Text;
using SendDashboard.Core.Faults;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>Files made to harm, or broken beyond use, are refused by name; what only looks dangerous is stored as the text it is.</summary>
public sealed class HostileFileTests : ReadingTest
{
    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..\\sent.csv")]
    [InlineData("a\0b.csv")]
    [InlineData("line\nbreak.csv")]
    [InlineData("CON.csv")]
    [InlineData("nul")]
    [InlineData("")]
    public Task A_name_that_is_none_is_refused(string name) => RefusedAsync(FaultCode.UnsafeName, Bytes(Text()), fileName: name);

    [Fact]
    public Task A_name_longer_than_any_is_refused() => RefusedAsync(FaultCode.UnsafeName, Bytes(Text()), fileName: new string('x', 5_000) + ".csv");

    [Theory]
    [InlineData("../x.csv")]
    [InlineData("a/../../x.csv")]
    [InlineData("/etc/x.csv")]
    [InlineData("C:/x.csv")]
    [InlineData("a\\x.csv")]
    [InlineData("aux.csv")]
    [InlineData("x\u0007.csv")]
    public Task A_name_in_a_zip_that_is_none_is_refused(string name) => RefusedAsync(FaultCode.UnsafeName, Zip((name, Bytes(Text()))));

    [Fact]
    public Task A_zip_in_a_zip_is_refused() => RefusedAsync(FaultCode.NestedArchive, Zip(("a.csv", Bytes(Text())), ("b.zip", Zip(("c.csv", Bytes(Text()))))));

    [Fact]
    public Task A_zip_called_csv_in_a_zip_is_refused() => RefusedAsync(FaultCode.NestedArchive, Zip(("a.csv", Zip(("c.csv", Bytes(Text()))))));

    [Fact]
    public Task A_workbook_in_a_zip_is_refused() => RefusedAsync(FaultCode.NestedArchive, Zip(("a.xlsx", new MadeWorkbook().Sheet("Data", [["x"]]).Bytes())));

    [Fact]
    public Task A_zip_of_too_many_files_is_refused() =>
        RefusedAsync(FaultCode.UnsafeArchive, Zip([.. Enumerable.Range(0, 300).Select(i => ($"{i}.csv", Bytes("a\n")))]));

    [Fact]
    public Task A_workbook_that_unpacks_beyond_measure_is_refused() =>
        RefusedAsync(FaultCode.UnsafeArchive, Zip(("[Content_Types].xml", Bytes("<Types/>")), ("xl/worksheets/sheet1.xml", new byte[64 << 20])));

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    [InlineData(90)]
    public Task A_zip_that_was_cut_short_is_refused(int percent)
    {
        var zip = Zip(("children-in-need.csv", Bytes(Text())));
        return RefusedAsync(FaultCode.UnsafeArchive, zip[..Math.Max(zip.Length * percent / 100, 8)]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    [InlineData(90)]
    public Task A_workbook_that_was_cut_short_is_refused(int percent)
    {
        var book = new MadeWorkbook().Sheet("Data", Lines.Select(l => l.Split(','))).Bytes();
        return RefusedAsync(FaultCode.UnsafeArchive, book[..Math.Max(book.Length * percent / 100, 8)]);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>")]
    [InlineData("xl/workbook.xml", "<workbook")]
    [InlineData("_rels/.rels", "<Relationships/>")]
    public Task A_workbook_with_entities_or_damage_is_refused(string part, string text) =>
        RefusedAsync(FaultCode.UnsafeArchive, Zip(
            ("[Content_Types].xml", Bytes("<Types/>")),
            ("_rels/.rels", Bytes(part == "_rels/.rels" ? text : "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
            ("xl/_rels/workbook.xml.rels", Bytes("<Relationships/>")),
            ("xl/workbook.xml", Bytes(part == "xl/workbook.xml" ? text : "<workbook/>"))));

    [Fact]
    public Task An_Office_file_that_is_no_workbook_is_the_wrong_kind() =>
        RefusedAsync(FaultCode.WrongKind, Zip(
            ("[Content_Types].xml", Bytes("<Types/>")),
            ("_rels/.rels", Bytes("<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
            ("word/_rels/document.xml.rels", Bytes("<Relationships/>")),
            ("word/document.xml", Bytes("<document/>"))));

    [Fact]
    public Task A_workbook_behind_a_password_says_so() => RefusedAsync(FaultCode.Password, Compound("EncryptedPackage"));

    [Fact]
    public Task An_old_workbook_is_the_wrong_kind() => RefusedAsync(FaultCode.WrongKind, Compound("Workbook"));

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("Rar!x")]
    public Task Other_files_are_the_wrong_kind(string start) => RefusedAsync(FaultCode.WrongKind, Bytes(start));

    [Fact]
    public Task A_cell_of_ten_megabytes_is_refused_as_too_long() =>
        RefusedAsync(FaultCode.RowTooLong, Bytes(Text().Replace("C00003", new string('x', 10 << 20))), line: 4);

    [Fact]
    public Task A_cell_of_ten_megabytes_in_the_first_row_is_refused_as_too_long() =>
        RefusedAsync(FaultCode.RowTooLong, Bytes(Text().Replace("C00001", new string('x', 10 << 20))), line: 2);

    [Fact]
    public async Task Script_and_formulas_are_text()
    {
        await ReadsAsync(Bytes(Text().Replace("C0000", "<script>x</script>")), 5);
        await ReadsAsync(Bytes(Text().Replace("C00002", "=cmd|A1").Replace("C00003", "<?xml?>")), 5, "SAFE-01 3");
    }

    [Fact]
    public async Task A_folder_called_like_a_file_is_a_folder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "sent.csv")).FullName;

        Assert.Equal(FaultCode.Empty, (await CheckAtAsync(folder, "social-care", "sent.csv")).Fault?.Code);

        await File.WriteAllTextAsync(Path.Combine(folder, "children-in-need.csv"), Text(), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(folder, "other.csv"));
        Assert.Null((await CheckAtAsync(folder, "social-care", "sent.csv")).Fault);
    }

    [Fact]
    public async Task No_value_of_the_file_is_in_any_message()
    {
        const string Secret = "Kestrelwood";
        byte[][] files =
        [
            Bytes(Text().Replace("C00002", $"\"{Secret}")),
            Bytes(Text().Replace("C00002", $"{Secret}\"x")),
            Bytes(Text().Replace("C00002", Secret)[..^30]),
            Encoding.Latin1.GetBytes(Text().Replace("C00002", $"{Secret}\u0082{Secret}")),
            Bytes($"<Message><Header><Year>2026</Year></Header><CINdetails><CINreferralDate>{Secret}</x></CINdetails></Message>"),
            new MadeWorkbook().Sheet(Secret, [[Secret]]).Bytes(),
        ];
        foreach (var file in files)
        {
            var verdict = await CheckAsync(file);

            Assert.DoesNotContain(Secret, verdict.Stopped ? verdict.Fault.ToString() : string.Concat(verdict.Value!.Faults), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task After_a_bad_file_the_next_is_read()
    {
        await RefusedAsync(FaultCode.UnsafeArchive, Bytes("PK\u0003\u0004nothing"));
        await ReadsAsync(Bytes(Text()), 5);
    }

    /// <summary>The outline of a compound document with one entry in its list of contents.</summary>
    internal static byte[] Compound(string entry)
    {
        var bytes = new byte[2048];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(bytes, 0);
        bytes[30] = 9; // sectors of 512 bytes
        bytes[48] = 1; // the contents are in the second
        Encoding.Unicode.GetBytes(entry).CopyTo(bytes, 1024);
        return bytes;
    }
}
