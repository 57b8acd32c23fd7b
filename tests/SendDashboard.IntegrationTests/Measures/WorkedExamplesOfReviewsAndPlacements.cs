using SendDashboard.Core.Clocks;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>Plans in force by hand, and what the measures of reviews, transfers and placements must make of them.</summary>
public sealed class WorkedExamplesOfReviewsAndPlacements(PostgresFixture postgres)
{
    private const string Year = "calendar-year 2024-01-01", Census = "day 2025-01-16";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_review_is_recorded_whenever_it_met_and_decided_in_time_to_the_last_day_of_four_weeks()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        var met = new DateOnly(2024, 5, 1);
        var lastDay = StatutoryClocks.ReviewDecision.LastDay(met);
        // Expected: the first six. Recorded: five of them. Decided after the meeting: three, two of them in time.
        await area.AddAsync("fct_ehc_plan", delivery,
            new { plan_started_on = "2020-05-01", review_meeting_on = met, review_decided_on = lastDay },
            new { plan_started_on = "2020-05-01", review_meeting_on = met, review_decided_on = met },
            new { plan_started_on = "2020-05-01", review_meeting_on = met, review_decided_on = lastDay.AddDays(1) },
            new { plan_started_on = "2020-05-01", review_meeting_on = met, review_decided_on = "2023-06-01" },
            new { plan_started_on = "2020-05-01", review_meeting_on = "2019-01-01" },
            new { plan_started_on = "2023-12-31" },
            new { plan_started_on = "2024-01-01", review_meeting_on = met, review_decided_on = met });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var recorded = (await area.ValuesAsync("ar-recorded"))[Year];
        Assert.Equal((5m, 6m), (recorded.Numerator!.Value, recorded.Denominator!.Value));
        var decided = (await area.ValuesAsync("ar-4wk"))[Year];
        Assert.Equal((2m, 3m), (decided.Numerator!.Value, decided.Denominator!.Value));
    }

    [Fact]
    public async Task A_review_is_overdue_from_the_day_after_the_last_of_its_twelve_months()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        var census = new DateOnly(2025, 1, 16);
        // The clock of 2024-01-17 ends on census day, that of 2024-01-16 the day before.
        Assert.False(StatutoryClocks.Review.IsOverdue(new DateOnly(2024, 1, 17), census));
        Assert.True(StatutoryClocks.Review.IsOverdue(new DateOnly(2024, 1, 16), census));
        await area.AddAsync("fct_ehc_plan", delivery,
            new { plan_started_on = "2020-05-01", review_decided_on = "2024-01-17" }, // in date
            new { plan_started_on = "2020-05-01", review_decided_on = "2024-01-16" }, // overdue by a day
            new { plan_started_on = "2020-05-01", review_decided_on = "2021-03-01" }, // overdue
            new { plan_started_on = "2020-05-01", review_meeting_on = "2025-01-10" }, // a meeting is no review completed
            new { plan_started_on = "2024-01-16" }, // due and not held
            new { plan_started_on = "2024-01-17" }, // not due yet
            new { review_decided_on = "2024-06-01" }, // start not known, in date
            new { sex = "F" }); // nothing known: below the line of the share, not counted as overdue
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var inDate = (await area.ValuesAsync("ar-completed"))[Census];
        Assert.Equal((2m, 7m), (inDate.Numerator!.Value, inDate.Denominator!.Value));
        Assert.Equal(4, (await area.ValuesAsync("reviews-overdue"))[Census].Value);
    }

    [Fact]
    public async Task A_review_of_29_February_runs_out_as_the_clock_says()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var start = new DateOnly(2024, 2, 29);
        foreach (var (month, overdue) in new[] { ("2025-02", 0), ("2025-03", 1) })
        {
            var delivery = await area.MonthAsync("education/sen2", month, "in-year");
            await area.AddAsync("fct_ehc_plan", delivery, new { plan_started_on = start }, new { plan_started_on = "2025-01-02" });
            await area.Refresh.RunAsync(area.Worker, delivery, Token);
            var end = MeasuredArea.Day($"{month}-01").AddMonths(1).AddDays(-1);
            Assert.Equal(overdue == 1, StatutoryClocks.Review.IsOverdue(start, end));
            Assert.Equal(overdue, (await area.ValuesAsync("reviews-overdue"))[$"month {month}-01"].Value);
        }
    }

    [Fact]
    public async Task A_phase_transfer_is_in_time_to_its_day_and_counts_once_it_is_due()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var february = await area.MonthAsync("education/sen2", "2025-02", "in-year");
        object[] plans =
        [
            new { phase_transfer_due_on = "2025-02-15", phase_transfer_final_on = "2025-02-15", age = (short)10 },
            new { phase_transfer_due_on = "2025-02-15", phase_transfer_final_on = "2025-02-16", age = (short)10 },
            new { phase_transfer_due_on = "2025-02-15", age = (short)4 },
            new { phase_transfer_due_on = "2025-02-15", phase_transfer_final_on = "2024-12-01", age = (short)10 },
            new { phase_transfer_due_on = "2025-03-31", phase_transfer_final_on = "2025-02-20", age = (short)15 },
            new { phase_transfer_due_on = "2024-02-15", phase_transfer_final_on = "2024-02-15", age = (short)11 },
            new { age = (short)8 },
        ];
        await area.AddAsync("fct_ehc_plan", february, plans);
        await area.Refresh.RunAsync(area.Worker, february, Token);
        var march = await area.MonthAsync("education/sen2", "2025-03", "in-year");
        await area.AddAsync("fct_ehc_plan", march, plans);
        await area.Refresh.RunAsync(area.Worker, march, Token);
        var values = await area.ValuesAsync("phase-ontime");
        Assert.Equal((2m, 4m, 50m), Told(values["month 2025-02-01"]));
        Assert.Equal((3m, 5m, 60m), Told(values["month 2025-03-01"])); // and the one due on 31 March
        var yearly = await area.ReturnAsync(2025, "2026-01-15");
        await area.AddAsync("fct_ehc_plan", yearly, plans);
        await area.Refresh.RunAsync(area.Worker, yearly, Token);
        Assert.Equal((3m, 5m, 60m), Told((await area.ValuesAsync("phase-ontime"))["calendar-year 2025-01-01"]));
    }

    [Fact]
    public async Task A_placement_is_told_by_the_kind_of_school_the_place_it_lies_in_or_the_code()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var register = await area.MonthAsync("published/establishments", "2025-01");
        await area.AddAsync("dim_establishment", register,
            new { urn = "900001", ukprn = "90000001", name = "Near", type_code = "1", setting = "mainstream", la_number = "999" },
            new { urn = "900002", ukprn = "90000002", name = "Near special", type_code = "07", setting = "special", la_number = "999" },
            new { urn = "900003", ukprn = "90000003", name = "Independent special", type_code = "10", setting = "special", la_number = "001" },
            new { urn = "900004", ukprn = "90000004", name = "Non-maintained special", type_code = "08", setting = "special", la_number = "001" });
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_plan", delivery,
            new { age = (short)7, main_urn = "900001", personal_budget = true },
            new { age = (short)9, main_urn = "900001", personal_budget = false },
            new { age = (short)12, main_urn = "900002" },
            new { age = (short)13, main_urn = "900003", personal_budget = true },
            new { age = (short)17, main_ukprn = "90000004" },
            new { age = (short)11, main_urn = "999999" }, // not in the register
            new { age = (short)8, main_setting_code = "OLA" },
            new { age = (short)9, main_setting_code = "EHE" },
            new { age = (short)15, main_setting_code = "NIEO" },
            new { age = (short)5, main_setting_code = "NIEC" },
            new { age = (short)16, main_setting_code = "NEET" },
            new { age = (short)19, main_setting_code = "NIEO" },
            new { age = (short)18 },
            new { main_setting_code = "NEET" }); // age not known: of neither age group
        await area.Refresh.RunAsync(area.Worker, register, Token);
        await area.Refresh.RunAsync(area.Worker, delivery, Token);

        async Task<(decimal, decimal)> OfAsync(string slug)
        {
            var value = (await area.ValuesAsync(slug))[Census];
            return (value.Numerator!.Value, value.Denominator!.Value);
        }

        Assert.Equal((1m, 14m), await OfAsync("eotas"));
        Assert.Equal((1m, 14m), await OfAsync("ehe-ehc"));
        Assert.Equal((2m, 14m), await OfAsync("mainstream"));
        Assert.Equal((2m, 14m), await OfAsync("ind-special"));
        Assert.Equal((2m, 14m), await OfAsync("budgets"));
        Assert.Equal((3m, 5m), await OfAsync("local-placement")); // two near, one near special; two elsewhere
        Assert.Equal((2m, 9m), await OfAsync("plan-no-education")); // 5 and 15 of ages 5, 7, 8, 9, 9, 11, 12, 13, 15
        Assert.Equal((2m, 4m), await OfAsync("neet-ehc-all")); // 16 and 19 of ages 16, 17, 18, 19
    }

    private static (decimal, decimal, decimal) Told(StoredValue value) => (value.Numerator!.Value, value.Denominator!.Value, value.Value!.Value);
}
