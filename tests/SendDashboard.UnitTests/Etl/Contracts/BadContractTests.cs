using SendDashboard.Core;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.UnitTests.Etl.Contracts;

/// <summary>A configuration file that is wrong stops the start, and the message says where.</summary>
public sealed class BadContractTests : IDisposable
{
    private readonly string _overlay = Directory.CreateTempSubdirectory("send-overlay").FullName;

    public void Dispose() => Directory.Delete(_overlay, recursive: true);

    [Theory]
    [InlineData("type: upn", "type: upm", "tables[0].fields[2].type")]
    [InlineData("kind: period", "kind: perriod", "kind")]
    [InlineData("codes: disability", "codes: disabilities", "tables[0].fields[8].codes")]
    [InlineData("key: [LAchildID, CINreferralDate]", "key: [LAchildId]", "tables[0].key[0]")]
    [InlineData("row-rules:", "row-rulez:", "line ")]
    [InlineData("order: [CINreferralDate, CINclosureDate]", "order: [CINreferralDate, ReasonForClosure]", "tables[0].row-rules[0].order")]
    public void Names_file_and_place(string right, string wrong, string place)
    {
        var path = Put("social-care", "children-in-need.yml", Product("social-care", "children-in-need.yml").Replace(right, wrong));

        var thrown = Assert.Throws<ConfigException>(() => ContractLibrary.Load(Folders()));

        Assert.Contains(path, thrown.Message);
        Assert.Contains(place, thrown.Message);
    }

    [Fact]
    public void The_areas_own_contract_takes_the_place_of_the_products()
    {
        Put("social-care", "children-in-need.yml", Product("social-care", "children-in-need.yml").Replace("title: Children in need", "title: Ours"));

        Assert.Equal("Ours", ContractLibrary.Load(Folders()).Find("social-care/children-in-need")?.Title);
    }

    [Fact]
    public void An_agreement_that_misspells_a_field_is_wrong_rather_than_quiet()
    {
        Put("agreements", "t2-education-sen2.yml", Product("agreements", "t2-education-sen2.yml").Replace("personbirthdate", "birthdate"));

        var thrown = Assert.Throws<ConfigException>(() => AgreementLibrary.Load(Folders(), Engine.Contracts));

        Assert.Contains("has no field birthdate", thrown.Message);
    }

    [Fact]
    public void The_worked_example_of_the_README_is_a_contract()
    {
        var readme = File.ReadAllText(ProductTree.Folder("etl-configs", "README.md"));
        var from = readme.IndexOf("```yaml", StringComparison.Ordinal) + "```yaml".Length;
        var example = readme[from..readme.IndexOf("```", from, StringComparison.Ordinal)].Replace("\n   ", "\n");
        Put("social-care", "short-breaks.yml", example);

        var contract = ContractLibrary.Load(Folders()).Find("social-care/short-breaks")!;

        Assert.Equal(["childid", "upn", "startdate", "enddate", "hours", "type"], contract.Table("breaks").Fields.Select(f => f.Column));
    }

    private ProductFolders Folders() => Engine.Folders with { Overlay = _overlay };

    private static string Product(string folder, string file) => File.ReadAllText(ProductTree.Folder("etl-configs", folder, file));

    private string Put(string folder, string file, string text)
    {
        var path = Path.Combine(_overlay, "etl-configs", folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
