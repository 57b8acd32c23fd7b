using System.Reflection;
using SendDashboard.Core;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.UnitTests.Etl.Contracts;

public sealed class ProductFilesTests
{
    private static readonly ProductFolders Folders = new(ProductTree.Folder("etl-configs"), "", null);

    [Fact]
    public void Every_contract_and_agreement_of_the_product_can_be_read()
    {
        var contracts = ContractLibrary.Load(Folders);
        var agreements = AgreementLibrary.Load(Folders, contracts);

        Assert.Superset(new HashSet<string> { "education/sen2", "health/community-referrals", "social-care/children-in-need" },
            contracts.All.Select(c => c.Extract).ToHashSet());
        Assert.All(contracts.All.Where(c => c.Basis == Basis.Agreement), c => Assert.Contains(agreements.All, a => a.Covering(c.Extract) is not null));
    }

    [Fact]
    public void Every_code_has_its_message()
    {
        var messages = MessageCatalogue.Load(Folders);
        var codes = typeof(FaultCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!);

        Assert.All(codes, code => Assert.NotNull(messages.Find(code)));
    }

    [Fact]
    public void Every_rule_across_fields_has_a_message_with_the_same_effect()
    {
        var messages = MessageCatalogue.Load(Folders);

        Assert.All(ContractLibrary.Load(Folders).All.SelectMany(c => c.Tables).SelectMany(t => t.RowRules),
            rule => Assert.Equal(Words.Of(rule.Severity), messages.Find(rule.Code)?.Effect));
    }

    [Fact]
    public void SEN2_has_its_nine_tables_with_parents_before_children()
    {
        var sen2 = ContractLibrary.Load(Folders).Find("education/sen2")!;

        Assert.Equal(["sen2", "person", "requests", "assessment", "namedplan", "plandetail", "activeplans", "placementdetail", "senneed"],
            sen2.Tables.Select(t => t.Name));
        Assert.Equal(["upn", "la-child-id"], sen2.People!.Identifiers.Select(i => i.Scheme));
    }
}
