using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>A dozen pupils by hand, and what each measure of the school census must make of them.</summary>
public sealed class WorkedExamplesOfTheSchoolCensus(PostgresFixture postgres)
{
    private const string Extract = "education/school-census", Spring = "day 2025-01-16";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Provision_is_told_in_spring_of_every_pupil_once()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var spring = await CensusAsync(area, "2025-01-16");
        // On roll once: ten, of which three with SEN support (one by an old code) and two with a plan; one blank.
        await area.AddAsync("fct_pupil", spring,
            Pupil("spring", "N", 7), Pupil("spring", "N", 8), Pupil("spring", "N", 9), Pupil("spring", "N", 10),
            Pupil("spring", "K", 6, need: "SLCN"), Pupil("spring", "K", 12, need: "NSA"), Pupil("spring", "A", 13),
            Pupil("spring", "E", 14, enrolment: "M", need: "ASD"), Pupil("spring", "E", 5, need: "ASD"),
            Pupil("spring", null, 11),
            Pupil("spring", "E", 14, enrolment: "S", need: "ASD"), Pupil("spring", "K", 14, enrolment: "G"));
        var summer = await CensusAsync(area, "2025-05-15");
        await area.AddAsync("fct_pupil", summer, Pupil("summer", "E", 9));
        await area.Refresh.RunAsync(area.Worker, spring, Token);
        await area.Refresh.RunAsync(area.Worker, summer, Token);

        Assert.Equal((5m, 10m, 50m), await OfAsync(area, "sen-all-pct", Spring));
        Assert.Equal((3m, 10m, 30m), await OfAsync(area, "sen-support-pct", Spring));
        Assert.Equal((2m, 10m, 20m), await OfAsync(area, "ehc-pupil-pct", Spring));
        var young = (await area.ValuesAsync("sen-support-pct"))[$"{Spring} age-band 5-10"]; // the pupil of 6, of ages 5, 6, 7, 8, 9 and 10
        Assert.Equal((1m, 6m), (young.Numerator!.Value, young.Denominator!.Value));
        var needs = await area.ValuesAsync("need-mix-k");
        Assert.Equal((1m, 3m), (needs[$"{Spring} pupil-need NSA"].Numerator!.Value, needs[$"{Spring} pupil-need NSA"].Denominator!.Value));
        Assert.Equal((1m, 0m), (needs[$"{Spring} pupil-need unknown"].Numerator!.Value, needs[$"{Spring} pupil-need ASD"].Numerator!.Value));
        // The summer census gives none of these, not even a nought.
        Assert.DoesNotContain((await area.ValuesAsync("sen-all-pct")).Keys, key => key.StartsWith("day 2025-05-15", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sen_support_turns_into_a_plan_when_the_same_pupil_has_one_in_the_next_spring()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var before = await CensusAsync(area, "2024-01-18");
        await area.AddAsync("fct_pupil", before,
            Known(1, "spring", "K"), Known(2, "spring", "K"), Known(3, "spring", "K"), Known(4, "spring", "K"), Known(5, "spring", "K"),
            Known(6, "spring", "N"), Known(7, "spring", "E"), Known(8, "spring", "K"), Known(8, "spring", "E"));
        var now = await CensusAsync(area, "2025-01-16");
        // Still here of those with SEN support: 1 to 4, of which 1 has a plan and 4 has one by its second roll. 5 left; 8 had a plan by its second roll.
        await area.AddAsync("fct_pupil", now,
            Known(1, "spring", "E"), Known(2, "spring", "K"), Known(3, "spring", "N"), Known(4, "spring", "K"), Known(4, "spring", "E"),
            Known(6, "spring", "E"), Known(7, "spring", "E"), Known(8, "spring", "E"));
        var autumn = await CensusAsync(area, "2024-10-03");
        await area.AddAsync("fct_pupil", autumn, Known(2, "autumn", "E"));
        await area.Refresh.RunAsync(area.Worker, now, Token);
        Assert.Equal((2m, 4m, 50m), await OfAsync(area, "k-to-e", Spring));
        Assert.Null((await area.ValuesAsync("k-to-e"))["day 2024-01-18"].Value); // nothing before it
    }

    [Fact]
    public async Task Absence_is_all_sessions_of_pupils_of_school_age_and_told_of_ten_or_more_only()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var spring = await CensusAsync(area, "2025-01-16");
        // With a plan: ten pupils of 100 sessions each who missed 10, one of them on a reduced timetable for 5 of these; with SEN support only nine.
        await area.AddAsync("fct_pupil", spring,
        [
            .. Enumerable.Range(1, 9).Select(key => Away(key, "E", 10, 100, 6, 4)),
            Away(10, "E", 15, 100, 0, 10),
            Away(11, "E", 16, 100, 100, 0), // too old
            Away(12, "E", 9, 100, 200, 0, addsUp: false), // missed more than there were
            Away(13, "E", 9, 0, 0, 0), // no session possible
            .. Enumerable.Range(21, 9).Select(key => Away(key, "K", 10, 100, 20, 0)),
        ]);
        await area.AddAsync("fct_pupil_session", spring,
            Sessions(1, "C2", 3), Sessions(1, "C2", 2, line: 2), Sessions(1, "I", 1), Sessions(2, "C2", 9, part: "half-term"), Sessions(11, "C2", 50), Sessions(21, "C2", 50));
        await area.Refresh.RunAsync(area.Worker, spring, Token);
        Assert.Equal((100m, 1000m, 10m), await OfAsync(area, "absence", Spring));
        Assert.Equal((5m, 1000m, 0.5m), await OfAsync(area, "reduced-timetable", Spring));
        var few = (await area.ValuesAsync("absence-k"))[Spring];
        Assert.Equal((0m, 0m, null), (few.Numerator!.Value, few.Denominator!.Value, few.Value));
    }

    [Fact]
    public async Task Half_of_the_sessions_missed_is_severe_and_two_rolls_are_added()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var spring = await CensusAsync(area, "2025-01-16");
        await area.AddAsync("fct_pupil", spring,
            Away(1, "E", 10, 100, 25, 25), // half
            Away(2, "E", 10, 100, 25, 24), // a session less
            Away(3, "K", 12, 60, 60, 0), Away(3, "E", 12, 60, 0, 0), // two rolls: 60 of 120, with a plan by the second
            Away(4, "K", 12, 100, 90, 0),
            Away(5, "N", 12, 100, 0, 0),
            Away(6, "N", 4, 100, 100, 0),
            Away(7, null, 12, 100, 0, 0));
        await area.Refresh.RunAsync(area.Worker, spring, Token);
        Assert.Equal((3m, 6m, 50m), await OfAsync(area, "severe-absence", Spring));
        var plans = (await area.ValuesAsync("severe-absence"))[$"{Spring} sen-provision E"];
        Assert.Equal((2m, 3m), (plans.Numerator!.Value, plans.Denominator!.Value));
        Assert.Equal((1m, 1m, 100m), await OfAsync(area, "severe-absence", $"{Spring} sen-provision K"));
        Assert.Equal((0m, 1m, 0m), await OfAsync(area, "severe-absence", $"{Spring} sen-provision unknown"));
    }

    [Fact]
    public async Task Suspensions_are_a_rate_of_pupils_on_roll_and_exclusions_stand_apart()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var spring = await CensusAsync(area, "2025-01-16");
        await area.AddAsync("fct_pupil", spring,
            Pupil("spring", "N", 12), Pupil("spring", "N", 12), Pupil("spring", "N", 12), Pupil("spring", "K", 12), Pupil("spring", "E", 12), Pupil("spring", "E", 12, enrolment: "S"));
        await area.AddAsync("fct_exclusion", spring,
            Out("suspension", "E"), Out("suspension", "E"), Out("lunchtime", "N"), Out("suspension", null, onRoll: false), Out("permanent", "K"));
        await area.Refresh.RunAsync(area.Worker, spring, Token);
        Assert.Equal((4m, 5m, 80m), await OfAsync(area, "suspension", Spring));
        Assert.Equal((2m, 1m, 200m), await OfAsync(area, "suspension", $"{Spring} sen-provision E"));
        var leaver = (await area.ValuesAsync("suspension"))[$"{Spring} sen-provision unknown"];
        Assert.Equal((1m, null), (leaver.Numerator!.Value, leaver.Value));
        Assert.Equal((1m, 5m, 20m), await OfAsync(area, "permex", Spring));
    }

    [Fact]
    public async Task Pupils_under_code_Q_are_counted_once()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var spring = await CensusAsync(area, "2025-01-16");
        await area.AddAsync("fct_pupil_session", spring,
            Sessions(1, "Q", 4), Sessions(1, "Q", 2, provision: "K", line: 2), Sessions(2, "Q", 1, provision: "K"), Sessions(3, "Q", 0), Sessions(4, "I", 9),
            Sessions(5, "Q", 9, part: "half-term"), Sessions(6, "Q", 9, onRoll: false));
        await area.Refresh.RunAsync(area.Worker, spring, Token);
        var values = await area.ValuesAsync("attendance-q");
        Assert.Equal((2m, 1m, 1m), (values[Spring].Value!.Value, values[$"{Spring} sen-provision E"].Value!.Value, values[$"{Spring} sen-provision K"].Value!.Value));
    }

    private static Task<long> CensusAsync(MeasuredArea area, string day) => area.DeliverAsync(Extract, "census", "day", day, day, day);

    private static object Pupil(string term, string? provision, int age, string enrolment = "C", string? need = null) =>
        new { term, school = "9991001", sen_provision = provision, age = (short)age, enrolment, primary_need = need };

    private static object Known(int person, string term, string provision) =>
        new { person_key = (long)person, term, school = "9991001", sen_provision = provision, age = (short)10, enrolment = "C" };

    private static object Away(int person, string? provision, int age, int possible, int authorised, int unauthorised, bool addsUp = true) => new
    {
        person_key = (long)person, term = "spring", school = "9991001", sen_provision = provision, age = (short)age, enrolment = "C",
        sessions_possible = possible, sessions_authorised = authorised, sessions_unauthorised = unauthorised, sessions_add_up = possible > 0 ? addsUp : (bool?)null,
    };

    private static object Sessions(int person, string reason, int sessions, string part = "term", string? provision = "E", bool onRoll = true, int line = 1) => new
    {
        person_key = (long)person, source_table = "sessionsonroll", source_line = (100L * person) + line, term = "spring", part, on_roll = onRoll, school = "9991001", reason,
        counts_as = reason == "Q" ? "not-counted" : "authorised", sessions, sen_provision = provision, age = (short)10,
    };

    private static object Out(string category, string? provision, bool onRoll = true) => new
    {
        source_table = "exclusionsonroll", term = "spring", on_roll = onRoll, school = "9991001", started_on = "2024-11-11", category, sen_provision = provision, age = (short)12,
    };

    private static async Task<(decimal, decimal, decimal)> OfAsync(MeasuredArea area, string slug, string key)
    {
        var value = (await area.ValuesAsync(slug))[key];
        return (value.Numerator!.Value, value.Denominator!.Value, value.Value!.Value);
    }
}
