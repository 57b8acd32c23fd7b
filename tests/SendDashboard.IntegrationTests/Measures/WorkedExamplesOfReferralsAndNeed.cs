using SendDashboard.Core.Clocks;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>Referrals over months with a hole, and children in need on 31 March.</summary>
public sealed class WorkedExamplesOfReferralsAndNeed(PostgresFixture postgres)
{
    private const string Feed = "health/community-referrals";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Referrals_count_in_the_month_received_and_a_month_without_a_file_is_missing_not_nought()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadAsync(area);
        var values = await area.ValuesAsync("csds-refs");
        Assert.Equal(3, values["month 2025-01-01"].Value);
        Assert.Equal(2, values["month 2025-01-01 service-line SLT"].Value);
        Assert.Equal(0, values["month 2025-01-01 service-line PHYSIO"].Value);
        foreach (var hole in new[] { "month 2025-02-01", "month 2025-03-01", "month 2025-04-01" })
        {
            Assert.Equal("x", values[hole].Symbol);
            Assert.Null(values[hole].Value);
            Assert.Null(values[hole].Numerator);
            Assert.StartsWith("No file covers this month.", values[hole].Reason, StringComparison.Ordinal);
        }

        Assert.Equal(1, values["month 2025-05-01"].Value); // the April referral that May's file still holds is a remnant of a hole
    }

    [Fact]
    public async Task A_referral_waits_until_contact_or_discharge_and_18_weeks_end_on_the_last_day_of_the_clock()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadAsync(area);
        var values = await area.ValuesAsync("comm-18wk");
        var january = values["month 2025-01-01"];
        Assert.Equal((3m, 4m, 75m), (january.Numerator!.Value, january.Denominator!.Value, january.Value!.Value));
        Assert.Equal("x", values["month 2025-03-01"].Symbol);
        // In May 3 has been seen, 2 and 4 have left the files unseen, 5 is discharged; 1 (late by now), 6 and 7 wait.
        var may = values["month 2025-05-01"];
        Assert.Equal((2m, 3m), (may.Numerator!.Value, may.Denominator!.Value));
    }

    [Fact]
    public async Task A_later_file_corrects_what_an_earlier_one_said_of_the_same_referral()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var first = await area.MonthAsync(Feed, "2025-01");
        await area.AddAsync("fct_community_referral", first, new { record_key = 1L, received_on = "2025-01-10", service_line = "SLT" });
        await area.Refresh.RunAsync(area.Worker, first, Token);
        Assert.Equal(1, (await area.ValuesAsync("csds-refs"))["month 2025-01-01 service-line SLT"].Value);

        var second = await area.MonthAsync(Feed, "2025-02");
        await area.AddAsync("fct_community_referral", second, new { record_key = 1L, received_on = "2025-01-11", service_line = "OT" });
        await area.Refresh.RunAsync(area.Worker, second, Token);
        var values = await area.ValuesAsync("csds-refs");
        Assert.Equal(0, values["month 2025-01-01 service-line SLT"].Value);
        Assert.Equal(1, values["month 2025-01-01 service-line OT"].Value);
        Assert.Equal(0, values["month 2025-02-01"].Value);
    }

    [Fact]
    public async Task A_child_in_need_is_counted_once_and_disabled_when_any_open_episode_says_so()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.DeliverAsync("social-care/children-in-need", "return", "act-year", "2024-04-01", "2025-03-31", "2025-03-31");
        await area.AddAsync("fct_child_in_need", delivery,
            new { person_key = 1L, referred_on = "2024-05-01", disabled = true, sex = "F", age = (short)9 },
            new { person_key = 1L, referred_on = "2024-09-01", disabled = false, sex = "F", age = (short)9 },
            new { person_key = 2L, referred_on = "2024-05-01", disabled = false, sex = "M", age = (short)3 },
            new { person_key = 3L, referred_on = "2024-05-01", sex = "M", age = (short)3 },
            new { person_key = 4L, referred_on = "2024-05-01", closed_on = "2025-03-31", disabled = true, sex = "M" },
            new { person_key = 5L, referred_on = "2024-05-01", closed_on = "2025-04-01", disabled = true, sex = "M", age = (short)14 });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var values = await area.ValuesAsync("cin-disab");
        Assert.Equal((2m, 4m, 50m), (values["day 2025-03-31"].Numerator!.Value, values["day 2025-03-31"].Denominator!.Value, values["day 2025-03-31"].Value!.Value));
        Assert.Equal((1m, 3m), (values["day 2025-03-31 sex M"].Numerator!.Value, values["day 2025-03-31 sex M"].Denominator!.Value));
    }

    private static async Task LoadAsync(MeasuredArea area)
    {
        var lastDay = new DateOnly(2025, 1, 31);
        var benchmark = lastDay.AddDays(-StatutoryClocks.TherapyBenchmark.Days!.Value);
        var january = await area.MonthAsync(Feed, "2025-01");
        await area.AddAsync("fct_community_referral", january,
            new { record_key = 1L, received_on = benchmark, service_line = "SLT" },
            new { record_key = 2L, received_on = benchmark.AddDays(-1), service_line = "SLT" },
            new { record_key = 3L, received_on = "2025-01-10", service_line = "SLT" },
            new { record_key = 4L, received_on = "2025-01-31", service_line = "SLT" },
            new { record_key = 5L, received_on = "2025-01-03", service_line = "OT", discharged_on = "2025-01-31" });
        await area.Refresh.RunAsync(area.Worker, january, Token);
        var may = await area.MonthAsync(Feed, "2025-05");
        await area.AddAsync("fct_community_referral", may,
            new { record_key = 1L, received_on = benchmark, service_line = "SLT" },
            new { record_key = 3L, received_on = "2025-01-10", service_line = "SLT", first_contact_on = "2025-03-03" },
            new { record_key = 6L, received_on = "2025-04-02", service_line = "SLT" },
            new { record_key = 7L, received_on = "2025-05-31", service_line = "OT" });
        await area.Refresh.RunAsync(area.Worker, may, Token);
    }
}
