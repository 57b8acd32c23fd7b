using SendDashboard.Local.Demo;

namespace SendDashboard.UnitTests.Demo;

[Collection(DemoOnce.Name)]
public sealed class DemoPlantedRowsTests(DemoInbox demo)
{
    [Fact]
    public void The_answer_sheet_counts_the_rows_of_every_file() =>
        Assert.All(demo.Truth.Files, f => Assert.Equal(f.Rows, demo.Read(f).Records.Count));

    [Fact]
    public void A_few_dozen_rows_are_planted_and_never_more_than_one_in_twenty_of_a_file()
    {
        var planted = demo.Truth.Files.Sum(f => f.NotLoaded.Concat(f.AlreadyHeld).Concat(f.Queries).Concat(f.Unusual).Count(r => r.Reason is not ("parent-not-loaded" or "no-primary-need")));

        Assert.InRange(planted, 36, 80);
        Assert.All(demo.Truth.Files, f => Assert.True((f.NotLoaded.Count + f.Queries.Count) * 20 <= f.Rows, f.File + f.Table));
    }

    [Fact]
    public void Every_planted_row_is_at_its_line_and_is_what_the_sheet_says()
    {
        foreach (var file in demo.Truth.Files)
        {
            var table = demo.Read(file);
            foreach (var row in file.NotLoaded.Concat(file.AlreadyHeld).Concat(file.Queries).Concat(file.Unusual))
            {
                Assert.True(IsAsSaid(file, table, table.At(row.Line), row), $"{file.File} {file.Table} line {row.Line}: {row.Reason}");
            }
        }
    }

    [Fact]
    public void Every_row_below_a_row_that_stays_out_is_listed_as_out()
    {
        (string Table, string Parent)[] links =
            [("requests", "person"), ("assessment", "requests"), ("namedplan", "assessment"), ("plandetail", "namedplan"), ("activeplans", "requests"), ("placementdetail", "activeplans"), ("senneed", "activeplans")];
        foreach (var set in demo.Sets)
        {
            foreach (var (name, parent) in links)
            {
                var above = demo.Truth.Files.Single(f => f.File == set && f.Table == $"{parent}.csv");
                var file = demo.Truth.Files.Single(f => f.File == set && f.Table == $"{name}.csv");
                var outside = above.NotLoaded.Select(r => demo.Read(above).At(r.Line).Cells[0]).ToHashSet();
                var orphans = demo.Read(file).Records.Where(r => outside.Contains(demo.Read(file).Text(r, $"{parent}tableid"))).Select(r => r.Line);

                Assert.Equal(orphans, file.NotLoaded.Where(r => r.Reason == "parent-not-loaded").Select(r => r.Line).Order());
            }
        }
    }

    [Fact]
    public void A_record_that_spans_two_lines_moves_the_lines_after_it()
    {
        var table = demo.Read("education/sen2-return-2024.zip", "placementdetail.csv");

        Assert.Contains(table.Records, r => r.Cells.Any(c => c.Contains('\n', StringComparison.Ordinal)));
        Assert.Equal(table.Records.Count + 2, table.Records[^1].Line);
    }

    private bool IsAsSaid(DemoTruthFile file, DemoTable table, DemoRecord record, DemoTruthRow row)
    {
        var value = row.Column.Length == 0 ? "" : table.Text(record, row.Column);
        return row.Reason switch
        {
            "upn-check-letter" => value.Length == 13,
            "upn-of-12-characters" => value.Length == 12,
            "nhs-number-check-digit" => value.Length == 10,
            "age-27" => DemoDate.Parse(value)?.Year == 1997,
            "birth-date-in-the-future" => DemoDate.Parse(value)?.Year == 2031,
            "formula-like-text" => value == "=1+1",
            "line-break-in-text" => value.Contains('\n', StringComparison.Ordinal),
            "outcome-before-received" => table.Day(record, row.Column) < table.Day(record, "receiveddate"),
            "outcome-without-date" => value.Length == 0 && table.Text(record, "requestoutcome") == "Y",
            "impossible-date" => value.Contains("31", StringComparison.Ordinal) && DemoDate.Parse(value) is null,
            "extra-cell" => record.Cells.Length == table.Records.Min(r => r.Cells.Length) + 1,
            "ceased-before-start" => table.Day(record, "ceasedate") < table.Day(record, "startdate"),
            "setting-not-on-list" => value == "XYZ",
            "need-not-on-list" => value == "ASD2",
            "need-retired" => value == "BESD",
            "second-primary-need" => table.Records.Count(r => r.Cells[4] == record.Cells[4] && table.Text(r, "sentyperank") == "1") == 2,
            "two-primary-needs" => PrimaryNeeds(file, record) == 2,
            "no-primary-need" => PrimaryNeeds(file, record) == 0,
            "identical-row" => table.Records.Count(r => r.Cells.SequenceEqual(record.Cells)) == 2,
            "same-key-different-rows" => table.Records.Count(r => table.Text(r, "ServiceRequestId") == table.Text(record, "ServiceRequestId") && !r.Cells.SequenceEqual(record.Cells)) == 1,
            "referral-id-missing" or "child-id-missing" => value.Length == 0,
            "contact-before-referral" => table.Day(record, row.Column) < table.Day(record, "ReferralRequestReceivedDate"),
            "closed-before-referral" => table.Day(record, row.Column) < table.Day(record, "CINreferralDate"),
            "service-line-not-on-list" => value == "SALT",
            "disability-not-on-list" => value == "LD;ZZZ",
            "parent-not-loaded" => file.Table.EndsWith(".csv", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Rank 1 needs of an active plan that are not expected to stay out.</summary>
    private int PrimaryNeeds(DemoTruthFile plans, DemoRecord plan)
    {
        var truth = demo.Truth.Files.Single(f => f.File == plans.File && f.Table == "senneed.csv");
        var outside = truth.NotLoaded.Concat(truth.AlreadyHeld).Select(r => r.Line).ToHashSet();
        var needs = demo.Read(truth);
        return needs.Records.Count(r => needs.Text(r, "activeplanstableid") == plan.Cells[0] && needs.Text(r, "sentyperank") == "1" && !outside.Contains(r.Line));
    }
}
