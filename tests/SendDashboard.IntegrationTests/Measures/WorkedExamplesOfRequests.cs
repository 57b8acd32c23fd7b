using SendDashboard.Core.Clocks;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>A dozen requests by hand, and what each request measure must make of them.</summary>
public sealed class WorkedExamplesOfRequests(PostgresFixture postgres)
{
    private static readonly DateOnly Received = new(2024, 3, 1);
    private static readonly DateOnly LastDayToDecide = StatutoryClocks.DecideWhetherToAssess.LastDay(Received);
    private static readonly DateOnly LastDayToIssue = StatutoryClocks.FinalPlan.LastDay(Received);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_are_counted_in_the_year_they_were_received_whatever_became_of_them()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = "2024-01-01", request_outcome = "Y", sex = "F", age_at_received = (short)4, request_source = "1", ethnicity = "WBRI" },
            new { received_on = "2024-12-31", request_outcome = "A", sex = "M", age_at_received = (short)5, request_source = "2", ethnicity = "CHNE" },
            new { received_on = "2024-06-03", request_outcome = "W", sex = "M", age_at_received = (short)26, ethnicity = "REFU" },
            new { received_on = "2024-06-04", request_outcome = "N", sex = "U" },
            new { received_on = "2023-12-31", request_outcome = "Y", request_outcome_on = "2024-01-15", sex = "F" },
            new { received_on = "2021-05-05", request_outcome = "H", sex = "F" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var values = await area.ValuesAsync("ehc-requests");

        Assert.Equal(4, values["calendar-year 2024-01-01"].Value);
        Assert.Equal(1, values["calendar-year 2024-01-01 sex F"].Value);
        Assert.Equal(2, values["calendar-year 2024-01-01 sex M"].Value);
        Assert.Equal(1, values["calendar-year 2024-01-01 sex unknown"].Value);
        Assert.Equal(1, values["calendar-year 2024-01-01 age-band 0-4"].Value);
        Assert.Equal(1, values["calendar-year 2024-01-01 age-band 5-10"].Value);
        Assert.Equal(1, values["calendar-year 2024-01-01 age-band 26-plus"].Value);
        Assert.Equal(0, values["calendar-year 2024-01-01 age-band 16-19"].Value);
        Assert.Equal(1, values["calendar-year 2024-01-01 ethnicity asian"].Value);
        Assert.Equal(2, values["calendar-year 2024-01-01 ethnicity unknown"].Value);
        Assert.Equal(2, values["calendar-year 2024-01-01 request-source unknown"].Value);
        Assert.Equal([delivery], values["calendar-year 2024-01-01"].Deliveries);
        Assert.DoesNotContain(values.Keys, key => !key.StartsWith("calendar-year 2024-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decisions_are_in_time_to_the_last_day_of_the_clock_and_late_the_day_after()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = Received, request_outcome = "Y", request_outcome_on = LastDayToDecide, sex = "F" },
            new { received_on = Received, request_outcome = "N", request_outcome_on = LastDayToDecide, sex = "M" },
            new { received_on = Received, request_outcome = "Y", request_outcome_on = LastDayToDecide.AddDays(1), sex = "M" },
            new { received_on = "2023-11-01", request_outcome = "Y", request_outcome_on = "2024-01-02", sex = "M" },
            new { received_on = Received, request_outcome = "A", sex = "M" },
            new { received_on = Received, request_outcome = "W", request_outcome_on = LastDayToDecide, sex = "M" },
            new { received_on = "2024-12-20", request_outcome = "Y", request_outcome_on = "2025-01-10", sex = "M" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var values = await area.ValuesAsync("ehc-6wk");

        var all = values["calendar-year 2024-01-01"];
        Assert.Equal((2m, 4m, 50m), (all.Numerator!.Value, all.Denominator!.Value, all.Value!.Value));
        Assert.Equal("wilson", all.Method);
        Assert.Equal((1m, 3m), (values["calendar-year 2024-01-01 sex M"].Numerator!.Value, values["calendar-year 2024-01-01 sex M"].Denominator!.Value));
        Assert.Equal(100, values["calendar-year 2024-01-01 sex F"].Value);
    }

    [Fact]
    public async Task Plans_are_in_time_to_the_last_day_of_the_clock_and_an_exception_counts_in_one_of_the_two_only()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = Received, plan_started_on = LastDayToIssue, sex = "F" },
            new { received_on = Received, plan_started_on = LastDayToIssue.AddDays(1), sex = "F" },
            new { received_on = Received, plan_started_on = LastDayToIssue.AddDays(60), week20_exception = true, sex = "M" },
            new { received_on = Received, plan_started_on = LastDayToIssue.AddDays(-20), week20_exception = false, sex = "M" },
            new { received_on = Received, plan_started_on = LastDayToIssue.AddDays(-30), week20_exception = true, sex = "M" },
            new { received_on = Received, sex = "M" },
            new { received_on = "2022-03-01", plan_started_on = "2022-08-01", request_outcome = "H", sex = "M" },
            new { received_on = Received, plan_started_on = LastDayToIssue, sex = "M", moved_in = true });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);

        Assert.Equal(6, (await area.ValuesAsync("ehc-requests"))["calendar-year 2024-01-01"].Value);
        var without = (await area.ValuesAsync("ehc-20wk"))["calendar-year 2024-01-01"];
        Assert.Equal((2m, 3m), (without.Numerator!.Value, without.Denominator!.Value));
        Assert.Equal(66.667m, decimal.Round(without.Value!.Value, 3));
        var with = (await area.ValuesAsync("ehc-20wk-all"))["calendar-year 2024-01-01"];
        Assert.Equal((3m, 5m, 60m), (with.Numerator!.Value, with.Denominator!.Value, with.Value!.Value));
    }

    [Fact]
    public async Task A_month_comes_from_its_own_snapshot_and_the_year_from_the_return()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var yearly = await area.ReturnAsync(2024, "2025-01-16");
        var monthly = await area.MonthAsync("education/sen2", "2024-03", "in-year");
        await area.AddAsync("fct_ehc_request", yearly, new { received_on = Received }, new { received_on = "2024-03-09" });
        await area.AddAsync("fct_ehc_request", monthly, new { received_on = Received }, new { received_on = "2024-02-27" });
        await area.Refresh.RunAsync(area.Worker, yearly, Token);
        await area.Refresh.RunAsync(area.Worker, monthly, Token);
        var values = await area.ValuesAsync("ehc-requests");
        Assert.Equal(2, values["calendar-year 2024-01-01"].Value);
        Assert.Equal(1, values["month 2024-03-01"].Value);
    }

    [Fact]
    public async Task Open_cases_past_twenty_weeks_are_those_without_plan_or_refusal_at_the_month_end()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.MonthAsync("education/sen2", "2024-08", "in-year");
        var limit = new DateOnly(2024, 8, 31).AddDays(-StatutoryClocks.FinalPlan.Days!.Value);
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = limit.AddDays(-1), request_outcome = "A" },
            new { received_on = limit.AddDays(-1), request_outcome = "Y", assessment_outcome = "A" },
            new { received_on = limit.AddDays(-1), request_outcome = "Y", assessment_outcome = "Y", week20_exception = true },
            new { received_on = limit, request_outcome = "A" },
            new { received_on = limit.AddDays(-90), request_outcome = "N" },
            new { received_on = limit.AddDays(-90), request_outcome = "W" },
            new { received_on = limit.AddDays(-90), request_outcome = "Y", assessment_outcome = "N" },
            new { received_on = limit.AddDays(-90), request_outcome = "Y", assessment_outcome = "Y", plan_started_on = "2024-08-30" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        Assert.Equal(3, (await area.ValuesAsync("ehc-open-20wk"))["month 2024-08-01"].Value);
    }
}
