using SendDashboard.Core;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.UnitTests.Etl.Contracts;

public sealed class PublishedContractsTests
{
    private static readonly ContractLibrary Contracts = ContractLibrary.Load(new ProductFolders(ProductTree.Folder("etl-configs"), "", null));

    [Fact]
    public void Published_data_needs_no_agreement_and_credits_its_publisher()
    {
        var published = Contracts.Of("published").ToList();

        Assert.NotEmpty(published);
        Assert.All(published, c => Assert.Equal(Basis.OpenLicence, c.Basis));
        Assert.All(published, c => Assert.Contains($"credit: {c.Owner}", c.PermittedUse, StringComparison.Ordinal));
        Assert.All(published, c => Assert.Contains("Open Government Licence v3.0", c.PermittedUse, StringComparison.Ordinal));
    }

    [Fact]
    public void The_release_has_its_twelve_tables_and_takes_any_selection_of_them()
    {
        var release = Contracts.Find("published/ehc-plans-release")!;

        Assert.Equal(
            ["annual_reviews", "assessments", "caseload", "ceased_plans", "newplans", "personal_budgets", "requests", "residential_settings",
                "sen_need_newplans", "sen_needs_all_plans", "timeliness_20_week", "work_based_placements"],
            release.Tables.Select(t => t.Name));
        Assert.All(release.Tables, t => Assert.False(t.Required));
        Assert.All(release.Tables, t => Assert.Equal(OtherColumns.Figure, t.OtherColumns));
        Assert.Equal(PeriodSource.Newest, Assert.Single(release.Uses).Period.Source);
    }
}
