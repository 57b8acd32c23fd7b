using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>A dozen plans by hand, and what each plan measure must make of them.</summary>
public sealed class WorkedExamplesOfPlans(PostgresFixture postgres)
{
    private const string Census = "day 2025-01-16";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plans_are_counted_on_census_day_and_by_every_group_not_known_included()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadAsync(area);
        var values = await area.ValuesAsync("ehc-plans");
        Assert.Equal(12, values[Census].Value);
        Assert.Equal("none", values[Census].Method);
        Assert.Equal(7, values[$"{Census} sex M"].Value);
        Assert.Equal(4, values[$"{Census} sex F"].Value);
        Assert.Equal(1, values[$"{Census} sex unknown"].Value);
        Assert.Equal(5, values[$"{Census} primary-need ASD"].Value);
        Assert.Equal(2, values[$"{Census} primary-need unknown"].Value);
        Assert.Equal(0, values[$"{Census} primary-need MSI"].Value);
        Assert.Equal(1, values[$"{Census} age-band 26-plus"].Value);
    }

    [Fact]
    public async Task A_mix_takes_each_member_out_of_all_plans_with_not_known_as_a_class_of_its_own()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadAsync(area);

        var needs = await area.ValuesAsync("need-mix-ehc");
        Assert.Equal((5m, 12m), (needs[$"{Census} primary-need ASD"].Numerator!.Value, needs[$"{Census} primary-need ASD"].Denominator!.Value));
        Assert.Equal(41.667m, decimal.Round(needs[$"{Census} primary-need ASD"].Value!.Value, 3));
        Assert.Equal(16.667m, decimal.Round(needs[$"{Census} primary-need unknown"].Value!.Value, 3));
        Assert.Equal(12, needs.Where(pair => pair.Key.Contains("primary-need", StringComparison.Ordinal)).Sum(pair => pair.Value.Numerator));

        var ages = await area.ValuesAsync("ehc-age-mix");
        Assert.Equal((3m, 12m, 25m), (ages[$"{Census} age-band 5-10"].Numerator!.Value, ages[$"{Census} age-band 5-10"].Denominator!.Value, ages[$"{Census} age-band 5-10"].Value!.Value));
    }

    [Fact]
    public async Task A_setting_is_the_schools_own_by_the_register_else_the_provider_else_the_code()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadAsync(area);
        var values = await area.ValuesAsync("ehc-setting-mix");
        Assert.Equal(5, values[$"{Census} setting mainstream"].Numerator);
        Assert.Equal(2, values[$"{Census} setting special"].Numerator);
        Assert.Equal(1, values[$"{Census} setting fe"].Numerator);
        Assert.Equal(1, values[$"{Census} setting early-years"].Numerator);
        Assert.Equal(1, values[$"{Census} setting elsewhere"].Numerator);
        Assert.Equal(2, values[$"{Census} setting unknown"].Numerator); // one school not in the register, one placement not given
        Assert.Equal(0, values[$"{Census} setting ap"].Numerator);
    }

    [Fact]
    public async Task A_rate_needs_residents_by_single_year_of_age_and_says_so_without_them()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadAsync(area);
        var without = (await area.ValuesAsync("ehc-rate-1000"))[Census];
        Assert.Equal(12, without.Numerator);
        Assert.Null(without.Value);
        Assert.StartsWith("No population estimate by single year of age", without.Reason, StringComparison.Ordinal);

        var population = await area.DeliverAsync("published/population", "return", "calendar-year", "2024-01-01", "2024-12-31", "2024-06-30");
        await area.AddAsync("dim_population", population,
            new { mid_year = (short)2024, sex = "M", age = (short)0, residents = 400L },
            new { mid_year = (short)2024, sex = "F", age = (short)25, residents = 500L },
            new { mid_year = (short)2024, sex = "F", age = (short)5, residents = 100L },
            new { mid_year = (short)2024, sex = "F", age = (short)26, residents = 9999L },
            new { mid_year = (short)2025, sex = "F", age = (short)5, residents = 7777L },
            new { mid_year = (short)2023, sex = "F", age = (short)5, residents = 5555L });
        await area.Refresh.RunAsync(area.Worker, population, Token);
        var rates = await area.ValuesAsync("ehc-rate-1000");
        Assert.Equal((12m, 1000m, 12m), (rates[Census].Numerator!.Value, rates[Census].Denominator!.Value, rates[Census].Value!.Value));
        Assert.Equal("byar", rates[Census].Method);
        Assert.Equal((6.194m, 20.963m), (decimal.Round(rates[Census].Lower!.Value, 3), decimal.Round(rates[Census].Upper!.Value, 3)));
        Assert.Equal(30, rates[$"{Census} age-band 5-10"].Value);
        Assert.Equal("exact-poisson", rates[$"{Census} age-band 5-10"].Method);
        Assert.Null(rates[$"{Census} age-band 26-plus"].Value);
        Assert.Equal(2, rates[Census].Deliveries.Length);
    }

    [Fact]
    public async Task A_review_is_expected_of_plans_first_issued_before_the_year_and_held_when_the_last_meeting_was_in_the_year()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_plan", delivery,
            new { plan_started_on = "2023-12-31", review_meeting_on = "2024-12-31" },
            new { plan_started_on = "2020-05-01", review_meeting_on = "2024-01-01" },
            new { plan_started_on = "2020-05-01", review_meeting_on = "2025-01-09" },
            new { plan_started_on = "2020-05-01", review_meeting_on = "2023-12-31" },
            new { plan_started_on = "2020-05-01" },
            new { plan_started_on = "2024-01-01", review_meeting_on = "2024-06-01" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var held = (await area.ValuesAsync("ar-held"))["calendar-year 2024-01-01"];
        Assert.Equal((2m, 5m, 40m), (held.Numerator!.Value, held.Denominator!.Value, held.Value!.Value));
    }

    private static async Task LoadAsync(MeasuredArea area)
    {
        var register = await area.MonthAsync("published/establishments", "2025-01");
        await area.AddAsync("dim_establishment", register,
            new { urn = "900001", ukprn = "90000001", name = "Mainstream", type_code = "1", setting = "mainstream" },
            new { urn = "900002", ukprn = "90000002", name = "Special", type_code = "7", setting = "special" },
            new { urn = "900003", ukprn = "90000003", name = "Special post-16", type_code = "32", setting = "special" });
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_plan", delivery,
            new { age = (short)5, sex = "M", primary_need = "ASD", main_urn = "900001", ethnicity = "WBRI" },
            new { age = (short)10, sex = "M", primary_need = "ASD", main_urn = "900001" },
            new { age = (short)11, sex = "M", primary_need = "ASD", main_urn = "900001" },
            new { age = (short)15, sex = "F", primary_need = "ASD", main_urn = "900001" },
            new { age = (short)12, sex = "F", primary_need = "ASD", main_urn = "900001" },
            new { age = (short)12, sex = "F", primary_need = "SEMH", main_urn = "900002" },
            new { age = (short)17, sex = "M", primary_need = "SEMH", main_ukprn = "90000003" },
            new { age = (short)19, sex = "M", primary_need = "MLD", main_ukprn = "99999999" },
            new { age = (short)2, sex = "M", primary_need = "SLCN", main_setting_code = "EYP" },
            new { age = (short)7, sex = "F", primary_need = "SLCN", main_setting_code = "EHE" },
            new { age = (short)26, sex = "M", main_urn = "999999" },
            new { sex = "U" });
        await area.Refresh.RunAsync(area.Worker, register, Token);
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
    }
}
