using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>The same figures, read with the web's login by people of every role.</summary>
public sealed class WhatEachAudienceSees(PostgresFixture postgres)
{
    private const string NeedMix = """
        select case member when '' then 'all' else member end || ' ' || coalesce(numerator::text, symbol) from view.measure_value
        where slug = 'need-mix-ehc' and source = 'local' and area_code = 'X99000001' and member in ('', 'ASD', 'SEMH', 'MLD') and breakdown in ('', 'primary-need')
          and period_kind = 'day' order by member
        """;

    [Theory]
    [InlineData("commissioner", "partnership", "all 40", "ASD 25", "MLD c", "SEMH c")]
    [InlineData("ig-lead", "partnership", "all 40", "ASD 25", "MLD c", "SEMH c")]
    [InlineData("analyst", "social-care", "all 38", "ASD 23", "MLD c", "SEMH c")]
    [InlineData("analyst", "education", "all 38", "ASD 23", "MLD c", "SEMH c")]
    [InlineData("steward", "education", "all 38", "ASD 23", "MLD 3", "SEMH 12")]
    [InlineData("steward", "health", "all 38", "ASD 23", "MLD c", "SEMH c")]
    [InlineData("forum-representative", "parent-carer-forum", "all 40", "ASD c", "MLD c", "SEMH c")]
    [InlineData("administrator", "partnership")]
    public async Task A_figure_is_shown_as_far_as_the_reader_may_see_it(string role, string organisation, params string[] expected)
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_plan", delivery, [.. Plans("ASD", 23), .. Plans("SEMH", 12), .. Plans("MLD", 3)]);
        await area.Refresh.RunAsync(area.Worker, delivery, TestContext.Current.CancellationToken);
        Assert.Equal(expected, await area.SeenAsync<string>(NeedMix, role: role, organisation: organisation));
    }

    private static IEnumerable<object> Plans(string need, int plans) =>
        Enumerable.Range(0, plans).Select(_ => (object)new { plan_started_on = "2022-03-01", primary_need = need, age = (short)9 });
}
