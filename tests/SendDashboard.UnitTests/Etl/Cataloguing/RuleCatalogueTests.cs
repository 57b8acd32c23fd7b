using SendDashboard.Core;
using SendDashboard.Etl.Cataloguing;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.UnitTests.Etl.Cataloguing;

public sealed class RuleCatalogueTests
{
    private static readonly ProductFolders Folders = ProductFolders.Find(_ => null);
    private static readonly MessageCatalogue Messages = MessageCatalogue.Load(Folders);

    [Fact]
    public void Every_rule_of_every_feed_has_its_words_and_its_table()
    {
        foreach (var contract in ContractLibrary.Load(Folders).All)
        {
            var rules = RuleCatalogue.Of(contract, Messages);
            Assert.NotEmpty(rules);
            Assert.All(rules, rule => Assert.NotNull(Messages.Find(rule.Code)));
            Assert.All(rules, rule => Assert.Contains(rule.Table, contract.Tables.Select(table => table.Name)));
        }
    }

    [Fact]
    public void A_rule_about_a_list_of_codes_names_the_list()
    {
        var rules = RuleCatalogue.Of(ContractLibrary.Load(Folders).All.Single(contract => contract.Extract == "education/sen2"), Messages);
        Assert.StartsWith("SEN2 specification", rules.Single(rule => rule is { Code: "CODE-01", Table: "senneed", Field: "sentype" }).Source, StringComparison.Ordinal);
    }
}
