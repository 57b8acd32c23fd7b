using SendDashboard.Core.Clocks;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>A dozen requests by hand, and what becomes of them in the measures of refusals, new plans, long waits and mediation.</summary>
public sealed class WorkedExamplesOfRequestsAndMediation(PostgresFixture postgres)
{
    private const string Year = "calendar-year 2024-01-01";
    private static readonly DateOnly Received = new(2024, 3, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_plans_are_those_first_issued_in_the_year_and_the_mix_takes_need_not_known_as_a_class()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        // In: the first four. Out: issued before and after the year, moved in, never issued.
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = "2023-06-01", plan_started_on = "2024-01-01", primary_need = "ASD", sex = "M", age_at_received = (short)4 },
            new { received_on = Received, plan_started_on = "2024-12-31", primary_need = "ASD", sex = "F", age_at_received = (short)9 },
            new { received_on = Received, plan_started_on = "2024-08-01", primary_need = "SEMH", sex = "F", age_at_received = (short)12 },
            new { received_on = Received, plan_started_on = "2024-08-01", plan_ceased_on = "2024-10-01", sex = "M", age_at_received = (short)15 },
            new { received_on = "2023-06-01", plan_started_on = "2023-12-31", primary_need = "ASD" },
            new { received_on = Received, plan_started_on = "2025-01-02", primary_need = "ASD" },
            new { received_on = "2022-03-01", plan_started_on = "2024-05-01", primary_need = "ASD", moved_in = true },
            new { received_on = Received, request_outcome = "N" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);

        var plans = await area.ValuesAsync("ehc-new");
        Assert.Equal(4, plans[Year].Value);
        Assert.Equal((2m, 2m), (plans[$"{Year} sex F"].Value!.Value, plans[$"{Year} primary-need ASD"].Value!.Value));
        Assert.Equal((1m, 0m), (plans[$"{Year} age-band 5-10"].Value!.Value, plans[$"{Year} age-band 16-19"].Value!.Value));
        var needs = await area.ValuesAsync("need-mix-new");
        Assert.Equal((2m, 4m, 50m), Told(needs[$"{Year} primary-need ASD"]));
        Assert.Equal((1m, 4m, 25m), Told(needs[$"{Year} primary-need unknown"]));
    }

    [Fact]
    public async Task A_refusal_counts_out_of_decisions_made_and_apart_out_of_requests_received()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        // Decisions of the year: the first five, of which three are no. Received in the year: all but the fourth and the last, of which two are no.
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = Received, request_outcome = "Y", request_outcome_on = "2024-04-01", sex = "F" },
            new { received_on = Received, request_outcome = "N", request_outcome_on = "2024-12-31", sex = "F" },
            new { received_on = Received, request_outcome = "N", request_outcome_on = "2024-04-01", sex = "M" },
            new { received_on = "2023-12-01", request_outcome = "N", request_outcome_on = "2024-01-01", sex = "M" },
            new { received_on = Received, request_outcome = "Y", request_outcome_on = "2024-04-01", sex = "M" },
            new { received_on = Received, request_outcome = "A", sex = "M" },
            new { received_on = Received, request_outcome = "W", request_outcome_on = "2024-04-01", sex = "M" },
            new { received_on = Received, request_outcome = "H", sex = "M", moved_in = true });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        Assert.Equal((3m, 5m, 60m), Told((await area.ValuesAsync("ehc-refusal"))[Year]));
        var received = await area.ValuesAsync("ehc-refusal-received");
        Assert.Equal((2m, 6m), (received[Year].Numerator!.Value, received[Year].Denominator!.Value));
        Assert.Equal((1m, 2m, 50m), Told(received[$"{Year} sex F"]));
    }

    [Fact]
    public async Task A_plan_is_over_52_weeks_from_day_365_and_a_no_is_in_time_to_the_last_day_of_16_weeks()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        var asked = new DateOnly(2023, 6, 1);
        var lastDay = StatutoryClocks.SayNoPlan.LastDay(Received);
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = asked, plan_started_on = asked.AddDays(364) },
            new { received_on = asked, plan_started_on = asked.AddDays(365) },
            new { received_on = asked, plan_started_on = asked.AddDays(400), week20_exception = true },
            new { received_on = asked, plan_started_on = asked.AddDays(400), moved_in = true },
            new { received_on = Received, plan_started_on = Received.AddDays(100) },
            new { received_on = Received, plan_started_on = Received.AddDays(200) },
            new { received_on = Received, assessment_outcome = "N", assessment_outcome_on = lastDay },
            new { received_on = Received, assessment_outcome = "N", assessment_outcome_on = lastDay.AddDays(1) },
            new { received_on = Received, assessment_outcome = "N", assessment_outcome_on = lastDay.AddDays(60) },
            new { received_on = Received, assessment_outcome = "W", assessment_outcome_on = lastDay },
            new { received_on = "2024-12-01", assessment_outcome = "N", assessment_outcome_on = "2025-01-10" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        Assert.Equal((1m, 4m, 25m), Told((await area.ValuesAsync("ehc-52wk"))[Year])); // 365 days, of 364, 365, 100 and 200
        var no = (await area.ValuesAsync("ehc-no-16wk"))[Year];
        Assert.Equal((1m, 3m), (no.Numerator!.Value, no.Denominator!.Value));
    }

    [Fact]
    public async Task Open_cases_past_six_and_sixteen_weeks_are_those_still_waiting_for_that_answer()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.MonthAsync("education/sen2", "2024-08", "in-year");
        var end = new DateOnly(2024, 8, 31);
        var six = end.AddDays(-StatutoryClocks.DecideWhetherToAssess.Days!.Value);
        var sixteen = end.AddDays(-StatutoryClocks.SayNoPlan.Days!.Value);
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = six, request_outcome = "A", sex = "F" }, // on its last day: in time
            new { received_on = six.AddDays(-1), request_outcome = "A", sex = "F" }, // past 6
            new { received_on = six.AddDays(-1), sex = "M" }, // past 6, no outcome given
            new { received_on = six.AddDays(-1), request_outcome = "Y", assessment_outcome = "A", sex = "M" }, // decided to assess, not past 16
            new { received_on = sixteen, request_outcome = "Y", assessment_outcome = "A", sex = "M" }, // on its last day
            new { received_on = sixteen.AddDays(-1), request_outcome = "Y", assessment_outcome = "A", sex = "M" }, // past 16
            new { received_on = sixteen.AddDays(-1), request_outcome = "A", sex = "M" }, // past 6 and 16
            new { received_on = sixteen.AddDays(-1), request_outcome = "Y", assessment_outcome = "Y", sex = "M" }, // told that a plan will come
            new { received_on = sixteen.AddDays(-1), request_outcome = "Y", assessment_outcome = "N", sex = "M" },
            new { received_on = sixteen.AddDays(-1), request_outcome = "N", sex = "M" },
            new { received_on = sixteen.AddDays(-1), request_outcome = "W", sex = "M" },
            new { received_on = "2020-03-01", request_outcome = "H", sex = "M", moved_in = true });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var past6 = await area.ValuesAsync("ehc-open-6wk");
        Assert.Equal((3m, 1m), (past6["month 2024-08-01"].Value!.Value, past6["month 2024-08-01 sex F"].Value!.Value));
        Assert.Equal(2, (await area.ValuesAsync("ehc-open-16wk"))["month 2024-08-01"].Value);
    }

    [Fact]
    public async Task Mediations_are_a_rate_of_refusals_and_those_without_an_appeal_a_share_of_mediations()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        // Refused: four. Mediated: three, one of them agreed to and one followed by an appeal.
        await area.AddAsync("fct_ehc_request", delivery,
            new { received_on = Received, request_outcome = "N", request_mediation = true, request_tribunal = true, age_at_received = (short)6 },
            new { received_on = Received, request_outcome = "N", request_mediation = true, age_at_received = (short)6 },
            new { received_on = Received, request_outcome = "N", request_mediation = false, request_tribunal = true, age_at_received = (short)6 },
            new { received_on = Received, request_outcome = "N", age_at_received = (short)12 },
            new { received_on = Received, request_outcome = "Y", request_mediation = true, age_at_received = (short)17 },
            new { received_on = Received, request_outcome = "Y", age_at_received = (short)6 },
            new { received_on = "2023-12-01", request_outcome = "N", request_mediation = true, age_at_received = (short)6 });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var rate = await area.ValuesAsync("mediation-rate");
        Assert.Equal((3m, 4m, 75m), Told(rate[Year]));
        Assert.Equal("exact-poisson", rate[Year].Method);
        Assert.Null(rate[$"{Year} age-band 16-19"].Value); // mediated and agreed to, nobody refused: a count and no rate
        var quiet = (await area.ValuesAsync("mediation-resolve"))[Year];
        Assert.Equal((2m, 3m), (quiet.Numerator!.Value, quiet.Denominator!.Value));
    }

    [Fact]
    public async Task Plans_that_ended_for_work_are_a_share_of_those_aged_sixteen_or_over_that_did_not_move()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_request", delivery,
            new { plan_ceased_on = "2024-01-01", cease_reason = "4", age_at_end = (short)16 },
            new { plan_ceased_on = "2024-12-31", cease_reason = "2", age_at_end = (short)19 },
            new { plan_ceased_on = "2024-06-01", cease_reason = "6", age_at_end = (short)25 },
            new { plan_ceased_on = "2024-06-01", age_at_end = (short)18 }, // reason not given: below the line
            new { plan_ceased_on = "2024-06-01", cease_reason = "5", age_at_end = (short)18 },
            new { plan_ceased_on = "2024-06-01", cease_reason = "4", age_at_end = (short)15 },
            new { plan_ceased_on = "2023-12-31", cease_reason = "4", age_at_end = (short)20 },
            new { plan_ceased_on = "2024-06-01", cease_reason = "4" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        Assert.Equal((1m, 4m, 25m), Told((await area.ValuesAsync("employed-cease"))[Year]));
    }

    private static (decimal, decimal, decimal) Told(StoredValue value) => (value.Numerator!.Value, value.Denominator!.Value, value.Value!.Value);
}
