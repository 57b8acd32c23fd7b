using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>Children looked after and in need, looked up in the school census; both ways of sending children in need.</summary>
public sealed class WorkedExamplesOfCareAndNeed(PostgresFixture postgres)
{
    private const string YearEnd = "day 2025-03-31";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_is_looked_after_for_the_year_without_a_break_and_has_the_provision_of_the_census()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var care = await area.DeliverAsync("social-care/looked-after", "return", "act-year", "2024-04-01", "2025-03-31", null);
        await area.AddAsync("fct_care_child", care, [.. Enumerable.Range(1, 10).Select(key => new { person_key = (long)key, age = (short)(key == 9 ? 16 : 10) })]);
        await area.AddAsync("fct_care_episode", care,
            Episode(1, "2020-05-01", null), // all year: plan
            Episode(2, "2024-04-01", null), // from the first day: SEN support
            Episode(3, "2024-04-02", null), // a day too late
            Episode(4, "2019-01-01", "2024-10-01"), Episode(4, "2024-10-01", null, why: "P"), // moved, no break: neither
            Episode(5, "2019-01-01", "2024-10-01"), Episode(5, "2024-11-01", null), // came back: a break
            Episode(6, "2019-01-01", "2025-03-31"), // left on the last day
            Episode(7, "2019-01-01", null, shortBreak: true),
            Episode(8, "2019-01-01", null), // not in the census
            Episode(9, "2019-01-01", null), // 16
            Episode(10, "2019-01-01", null)); // two rolls: plan
        await area.Refresh.RunAsync(area.Worker, care, Token);
        Assert.Empty(await LocalAsync(area, "cla-sen")); // no census, no figure

        var census = await CensusAsync(area, "2025-01-16", (1, "E"), (2, "K"), (3, "E"), (4, "N"), (5, "E"), (6, "E"), (7, "E"), (9, "E"), (10, "K"), (10, "E"));
        var old = await CensusAsync(area, "2024-01-18", (8, "E"), (2, "N"));
        await area.Refresh.RunAsync(area.Worker, census, Token);
        await area.Refresh.RunAsync(area.Worker, old, Token);

        // Counted: 1, 2, 4, 8 and 10.
        var values = await area.ValuesAsync("cla-sen");
        Assert.Equal((2m, 5m, 40m), Told(values[$"{YearEnd} sen-provision E"]));
        Assert.Equal((1m, 5m, 20m), Told(values[$"{YearEnd} sen-provision K"]));
        Assert.Equal((1m, 5m, 20m), Told(values[$"{YearEnd} sen-provision N"]));
        Assert.Equal((1m, 5m, 20m), Told(values[$"{YearEnd} sen-provision unknown"]));
        Assert.Equal([care, census], values[YearEnd].Deliveries);

        await area.RetireAsync(census);
        await area.RetireAsync(old);
        await area.Refresh.RunAsync(area.Worker, census, Token);
        Assert.Empty(await LocalAsync(area, "cla-sen"));
    }

    [Fact]
    public async Task A_child_in_need_of_school_age_has_the_provision_of_the_census_and_the_later_of_two_files_counts()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var template = await area.DeliverAsync("social-care/children-in-need", "return", "act-year", "2024-04-01", "2025-03-31", "2025-03-31");
        await area.AddAsync("fct_child_in_need", template, new { person_key = 1L, referred_on = "2024-05-01", disabled = true, age = (short)9 });
        var schools = await CensusAsync(area, "2025-01-16", (1, "E"), (2, "E"), (3, "K"), (5, "E"));
        await area.Refresh.RunAsync(area.Worker, template, Token);
        await area.Refresh.RunAsync(area.Worker, schools, Token);
        Assert.Equal((1m, 1m, 100m), Told((await area.ValuesAsync("cin-sen"))[$"{YearEnd} sen-provision E"]));
        Assert.Equal((1m, 1m, 100m), Told((await area.ValuesAsync("cin-disab"))[YearEnd]));

        var census = await area.DeliverAsync("social-care/cin-census", "census", "act-year", "2024-04-01", "2025-03-31", "2025-03-31");
        await area.AddAsync("fct_child_in_need", census,
            new { person_key = 1L, referred_on = "2024-05-01", disabled = true, age = (short)9 },
            new { person_key = 1L, referred_on = "2024-09-01", disabled = false, age = (short)9 },
            new { person_key = 2L, referred_on = "2024-05-01", closed_on = "2025-03-31", disabled = true, age = (short)9 },
            new { person_key = 3L, referred_on = "2024-05-01", closed_on = "2025-04-01", age = (short)15 },
            new { person_key = 4L, referred_on = "2024-05-01", disabled = false, age = (short)5 },
            new { person_key = 5L, referred_on = "2024-05-01", disabled = true, age = (short)4 });
        await area.Refresh.RunAsync(area.Worker, census, Token);

        // Open on 31 March: 1, 3, 4 and 5; of school age 1, 3 and 4, of which 4 is in no school of the area.
        var values = await area.ValuesAsync("cin-sen");
        Assert.Equal((1m, 3m), (values[$"{YearEnd} sen-provision E"].Numerator!.Value, values[$"{YearEnd} sen-provision E"].Denominator!.Value));
        Assert.Equal((1m, 0m, 1m), (values[$"{YearEnd} sen-provision K"].Numerator!.Value, values[$"{YearEnd} sen-provision N"].Numerator!.Value, values[$"{YearEnd} sen-provision unknown"].Numerator!.Value));
        Assert.Equal((2m, 4m, 50m), Told((await area.ValuesAsync("cin-disab"))[YearEnd]));
        await TheSameAfterARebuildAsync(area);
    }

    private static async Task TheSameAfterARebuildAsync(MeasuredArea area)
    {
        foreach (var slug in new[] { "cin-sen", "cin-disab" })
        {
            var before = await area.ValuesAsync(slug);
            await area.Refresh.RebuildAsync(area.Worker, Token);
            var after = await area.ValuesAsync(slug);
            Assert.Equal(before.Select(pair => (pair.Key, pair.Value.Id)).Order(), after.Select(pair => (pair.Key, pair.Value.Id)).Order());
        }
    }

    private static async Task<IEnumerable<string>> LocalAsync(MeasuredArea area, string slug) => (await area.ValuesAsync(slug)).Keys;

    private static async Task<long> CensusAsync(MeasuredArea area, string day, params (int Person, string Provision)[] pupils)
    {
        var delivery = await area.DeliverAsync("education/school-census", "census", "day", day, day, day);
        await area.AddAsync("fct_pupil", delivery,
            [.. pupils.Select(pupil => new { person_key = (long)pupil.Person, term = "spring", school = "9991001", sen_provision = pupil.Provision, age = (short)10, enrolment = "C" })]);
        return delivery;
    }

    private static object Episode(int person, string from, string? to, string why = "S", bool shortBreak = false) =>
        new { person_key = (long)person, started_on = from, ended_on = to, new_reason = why, legal_status = shortBreak ? "V4" : "C2", short_break = shortBreak };

    private static (decimal, decimal, decimal) Told(StoredValue value) => (value.Numerator!.Value, value.Denominator!.Value, value.Value!.Value);
}
