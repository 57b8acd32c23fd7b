using SendDashboard.Local.Demo.Calendar;

namespace SendDashboard.UnitTests.Demo;

[Collection(DemoOnce.Name)]
public sealed class DemoStoryTests(DemoInbox demo)
{
    [Fact]
    public void About_three_thousand_plans_grow_by_seven_to_thirteen_per_cent_a_year()
    {
        var plans = Enumerable.Range(2022, 5).Select(y => (double)Of($"sen2-return-{y}").Plans).ToList();

        Assert.InRange(Of("sen2-in-year-2026-10").Plans, 2_700, 3_300);
        Assert.All(plans.Zip(plans.Skip(1)), pair => Assert.InRange((pair.Second / pair.First) - 1, 0.07, 0.13));
    }

    [Fact]
    public void About_850_requests_come_in_the_last_year_most_in_spring_and_few_in_August()
    {
        var months = Enumerable.Range(0, 12).Select(m => new DateOnly(2025, 11, 1).AddMonths(m)).ToDictionary(m => m.Month, m => Of($"sen2-in-year-{m:yyyy-MM}").Received);

        Assert.InRange(months.Values.Sum(), 800, 900);
        Assert.InRange(Of("sen2-return-2026").Received, 800, 900);
        Assert.True(months[3] + months[4] + months[5] + months[6] > 1.2 * 4 * months.Values.Average());
        Assert.True(months[8] < 0.5 * months.Values.Average());
    }

    [Fact]
    public void While_the_backlog_is_cleared_the_twenty_week_percentage_falls_and_the_open_list_shrinks()
    {
        var shortage = Months("2025-01", 8);
        var clearance = Months("2025-12", 8);
        var autumn = Months("2026-09", 2);

        Assert.True(Percentage(clearance) < Percentage(shortage) - 15);
        Assert.True(Percentage(autumn) > Percentage(clearance) + 8);
        Assert.True(shortage[^1].OpenPastTwentyWeeks > shortage[0].OpenPastTwentyWeeks * 1.5);
        Assert.True(clearance[^1].OpenPastTwentyWeeks < clearance[0].OpenPastTwentyWeeks * 0.6);
        Assert.True(clearance.Average(m => m.Issued) > shortage.Average(m => m.Issued) * 1.4);
    }

    [Fact]
    public void About_six_per_cent_of_plans_are_exceptions()
    {
        var years = Enumerable.Range(2022, 5).Select(y => Of($"sen2-return-{y}")).ToList();

        Assert.InRange(1 - (years.Sum(y => y.IssuedLessExceptions) / (double)years.Sum(y => y.Issued)), 0.04, 0.08);
    }

    [Fact]
    public void Nobody_decides_on_a_weekend_or_bank_holiday_but_for_planted_rows()
    {
        (string Table, string[] Columns)[] decisions =
            [("requests.csv", ["receiveddate", "requestoutcomedate"]), ("assessment.csv", ["assessmentoutcomedate"]), ("namedplan.csv", ["startdate", "ceasedate"]), ("activeplans.csv", ["lastreview", "reviewmeeting", "reviewdraft"])];
        foreach (var file in demo.Truth.Files.Where(f => decisions.Any(d => d.Table == f.Table)))
        {
            var planted = file.NotLoaded.Select(r => r.Line).ToHashSet();
            var table = demo.Read(file);
            foreach (var column in decisions.Single(d => d.Table == file.Table).Columns)
            {
                Assert.All(table.Records.Where(r => !planted.Contains(r.Line)), r => Assert.True(table.Day(r, column) is not { } day || IsWorkingDay(day), $"{file.File} {file.Table} line {r.Line} {column}"));
            }
        }
    }

    [Theory]
    [InlineData("2021-04-02")]
    [InlineData("2021-12-28")]
    [InlineData("2022-06-03")]
    [InlineData("2022-09-19")]
    [InlineData("2023-05-08")]
    [InlineData("2025-04-21")]
    [InlineData("2026-08-31")]
    public void Bank_holidays_of_England_are_no_working_days(string day) => Assert.False(WorkingDays.Includes(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2022-05-30")]
    [InlineData("2020-05-04")]
    [InlineData("2026-08-28")]
    public void Ordinary_weekdays_and_moved_holidays_are_working_days(string day) => Assert.True(WorkingDays.Includes(DateOnly.Parse(day, null)));

    [Fact]
    public void Speech_is_the_need_of_the_young_and_mental_health_of_the_secondary_age()
    {
        var needs = demo.Read("education/sen2-return-2026.zip", "senneed.csv");
        var active = demo.Read("education/sen2-return-2026.zip", "activeplans.csv");
        var requests = demo.Read("education/sen2-return-2026.zip", "requests.csv");
        var persons = demo.Read("education/sen2-return-2026.zip", "person.csv");
        var born = persons.Records.ToDictionary(r => r.Cells[0], r => persons.Day(r, "personbirthdate"));
        var personOf = requests.Records.ToDictionary(r => r.Cells[0], r => requests.Text(r, "persontableid"));
        var bornOfPlan = active.Records.ToDictionary(r => r.Cells[0], r => born[personOf[active.Text(r, "requeststableid")]]!.Value);
        var primary = needs.Records.Where(r => needs.Text(r, "sentyperank") == "1").Select(r => (Need: needs.Text(r, "sentype"), Born: bornOfPlan[needs.Text(r, "activeplanstableid")])).ToList();

        Assert.InRange(Share("ASD", p => true), 0.26, 0.36);
        Assert.True(Share("SLCN", p => p.Year >= 2019) > 1.5 * Share("SLCN", p => p.Year is >= 2010 and <= 2013));
        Assert.True(Share("SEMH", p => p.Year is >= 2010 and <= 2013) > 2 * Share("SEMH", p => p.Year is >= 2016 and <= 2019));

        double Share(string need, Func<DateOnly, bool> of) => primary.Where(p => of(p.Born)).Average(p => p.Need == need ? 1.0 : 0.0);
    }

    private static bool IsWorkingDay(DateOnly day) => WorkingDays.Includes(day);

    private static double Percentage(IReadOnlyList<Sen2Figures> months) => 100.0 * months.Sum(m => m.InTwentyWeeks) / months.Sum(m => m.IssuedLessExceptions);

    private List<Sen2Figures> Months(string first, int count) =>
        [.. Enumerable.Range(0, count).Select(m => Of($"sen2-in-year-{DateOnly.Parse(first + "-01", null).AddMonths(m):yyyy-MM}"))];

    private Sen2Figures Of(string name) => new(demo, $"education/{name}.zip");
}
