using System.Security;
using System.Text;
using SendDashboard.Core.Faults;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>A return as XML gives the rows that its CSV set gives; markup that no return has is refused.</summary>
public sealed class XmlTests : ReadingTest
{
    private const string Sen2 = "tests/samples/education/sen2";

    [Fact]
    public async Task The_same_children_arrive_by_XML_and_by_CSV_set()
    {
        var csv = await Engine.CheckAsync(ProductTree.Folder([.. Sen2.Split('/'), "xml-twin"]), "education");

        var xml = await Engine.CheckAsync(ProductTree.Folder([.. Sen2.Split('/'), "good.xml"]), "education");

        Assert.False(csv.Stopped, csv.Fault?.ToString());
        Assert.False(xml.Stopped, xml.Fault?.ToString());
        Assert.Empty(csv.Value.Faults);
        Assert.Empty(xml.Value.Faults);
        Assert.Equal(csv.Value.Tables.Select(t => (t.Table, t.RowsStaged, Convert.ToHexString(t.ContentHash))), xml.Value.Tables.Select(t => (t.Table, t.RowsStaged, Convert.ToHexString(t.ContentHash))));
    }

    [Fact]
    public async Task What_the_contract_does_not_name_is_said_not_to_be_read()
    {
        var xml = await Engine.CheckAsync(ProductTree.Folder([.. Sen2.Split('/'), "good.xml"]), "education");

        Assert.Equal(["Forename", "Surname"], xml.Value!.Tables.Single(t => t.Table == "person").ColumnsNotUsed);
        Assert.Equal("XML, specification 1.1 to 1.3", xml.Value.Tables[0].Layout);
    }

    [Fact]
    public async Task The_census_of_children_in_need_is_one_row_for_each_episode_with_its_child()
    {
        var csv = await ReadsAsync(Bytes(Text()), 5);

        Assert.Equal(csv.ContentHash, (await ReadsAsync(Census(), 5)).ContentHash);
    }

    [Fact]
    public async Task A_fault_in_XML_has_the_line_its_row_begins_on()
    {
        var lines = Encoding.UTF8.GetString(Census("")).Split('\n');
        var expected = Array.FindIndex(lines, l => l.Contains("C00002", StringComparison.Ordinal));
        while (!lines[expected].Contains("<CINdetails>", StringComparison.Ordinal))
        {
            expected++;
        }

        await ReadsAsync(Bytes(string.Join('\n', lines).Replace("<LAchildID>C00002</LAchildID>", "<LAchildID></LAchildID>")), 4, $"REQ-01 {expected + 1}");
    }

    [Fact]
    public Task Rows_of_a_file_on_one_line_are_told_apart() =>
        ReadsAsync(Bytes(Encoding.UTF8.GetString(Census()).Replace("\n", "").Replace("<Sex>F</Sex>", "<Sex>Q</Sex>")), 0, "CODE-01 1", "CODE-01 2", "CODE-01 3", "CODE-01 4", "CODE-01 5");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public async Task Its_own_encoding_is_believed(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.UTF8.GetString(Census()).Replace("C00002", "Zoë").Replace("utf-8", name);
        var expected = await ReadsAsync(Bytes(Text().Replace("C00002", "Zoë")), 5);

        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(expected.ContentHash, (await ReadsAsync([.. encoding.Preamble, .. encoding.GetBytes(text)], 5)).ContentHash);
    }

    [Fact]
    public Task An_element_that_stands_there_twice_keeps_its_row_out() =>
        ReadsAsync(Bytes(Encoding.UTF8.GetString(Census()).Replace("\n", "").Replace("<CINdetails><CINreferralDate>13/04/2025", "<CINdetails><CINreferralDate>13/04/2024</CINreferralDate><CINreferralDate>13/04/2025")), 0, "XML-03 1", "XML-03 2", "XML-03 3", "XML-03 4", "XML-03 5");

    [Fact]
    public Task A_value_that_comes_after_the_row_that_shares_it_is_refused() =>
        RefusedAsync(FaultCode.BrokenXml, Bytes(Encoding.UTF8.GetString(Census()).Replace("</CINdetails>", "</CINdetails><UPN>U999000000013</UPN>")));

    [Fact]
    public Task XML_that_breaks_off_is_refused_with_its_line() => RefusedAsync(FaultCode.BrokenXml, Census()[..^60]);

    [Fact]
    public Task XML_of_no_return_is_not_recognised() => RefusedAsync(FaultCode.NotRecognised, Bytes("<?xml version=\"1.0\"?><Message><Other/></Message>"));

    [Fact]
    public Task Another_agencys_return_is_said_to_be_one() => RefusedAsync(FaultCode.AnotherAgency, Census(), agency: "health");

    [Theory]
    [InlineData("<!DOCTYPE Message [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE Message SYSTEM \"file:///etc/passwd\">")]
    public Task A_document_type_is_refused(string type) =>
        RefusedAsync(FaultCode.HarmfulXml, Bytes(Encoding.UTF8.GetString(Census()).Replace("<Message>", type + "<Message>")));

    [Fact]
    public Task A_thousand_levels_are_refused() =>
        RefusedAsync(FaultCode.HarmfulXml, Bytes(Encoding.UTF8.GetString(Census()).Replace("<Ethnicity>", string.Concat(Enumerable.Repeat("<a>", 1000)))));

    [Fact]
    public Task A_text_without_end_is_refused() =>
        RefusedAsync(FaultCode.RowTooLong, Bytes(Encoding.UTF8.GetString(Census()).Replace("<Ethnicity>WBRI", "<Ethnicity>" + new string('x', 10 << 20))));

    /// <summary>The good sample of children in need as the census writes it, one child round each episode.</summary>
    private byte[] Census(string between = "\n")
    {
        var fields = Lines[0].Split(',');
        var children = Lines[1..].Select(l => l.Split(',')).Select(cells => fields.Zip(cells).ToDictionary(f => f.First, f => f.Second));
        string[] own = ["CINreferralDate", "ReferralSource", "PrimaryNeedCode", "CINclosureDate", "ReasonForClosure", "DateOfInitialCPC", "ReferralNFA"];
        var body = children.Select(child => "<Child><ChildIdentifiers>"
            + string.Join('\n', new[] { "LAchildID", "UPN", "FormerUPN", "UPNunknown", "PersonBirthDate", "Sex" }.Select(f => Element(f, child[f])))
            + $"</ChildIdentifiers><ChildCharacteristics>{Element("Ethnicity", child["Ethnicity"])}<Disabilities>"
            + string.Concat(child["Disabilities"].Split(';').Select(d => Element("Disability", d))) + "</Disabilities></ChildCharacteristics>\n"
            + "<CINdetails>" + string.Join('\n', own.Select(f => Element(f, child[f])))
            + "<Section47><DateOfInitialCPC>2025-05-01</DateOfInitialCPC></Section47></CINdetails></Child>");
        return Bytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year></CollectionDetails></Header>\n<Children>\n{string.Join(between + "\n", body)}\n</Children></Message>\n");
    }

    private static string Element(string name, string value) => value.Length == 0 ? $"<{name}/>" : $"<{name}>{SecurityElement.Escape(value)}</{name}>";
}
