namespace SendDashboard.UnitTests.Demo;

/// <summary>A few figures counted from one SEN2 set, the plain way.</summary>
internal sealed class Sen2Figures
{
    private readonly DemoTable requests;
    private readonly DateOnly from;
    private readonly DateOnly to;

    public Sen2Figures(DemoInbox demo, string set)
    {
        var header = demo.Read(set, "sen2.csv");
        Reference = header.Day(header.Records[0], "referencedate")!.Value;
        var isReturn = set.Contains("return", StringComparison.Ordinal);
        from = isReturn ? new(Reference.Year - 1, 1, 1) : new(Reference.Year, Reference.Month, 1);
        to = isReturn ? new(Reference.Year - 1, 12, 31) : Reference;
        requests = demo.Read(set, "requests.csv");
        Plans = demo.Read(set, "activeplans.csv").Records.Count;
        Count(demo.Read(set, "assessment.csv"), demo.Read(set, "namedplan.csv"));
    }

    public DateOnly Reference { get; }

    public int Plans { get; }

    public int Received => requests.Records.Count(r => requests.Day(r, "receiveddate") is { } day && day >= from && day <= to);

    public int Issued { get; private set; }

    public int IssuedLessExceptions { get; private set; }

    public int InTwentyWeeks { get; private set; }

    public int OpenPastTwentyWeeks { get; private set; }

    private void Count(DemoTable assessments, DemoTable plans)
    {
        var received = requests.Records.ToDictionary(r => r.Cells[0], r => requests.Day(r, "receiveddate"));
        var assessment = assessments.Records.ToDictionary(r => r.Cells[0]);
        var planned = new HashSet<string>();
        foreach (var plan in plans.Records)
        {
            var above = assessment[plans.Text(plan, "assessmenttableid")];
            var request = assessments.Text(above, "requeststableid");
            planned.Add(request);
            if (plans.Day(plan, "startdate") is { } start && start >= from && start <= to)
            {
                Issued++;
                if (assessments.Text(above, "week20") == "false")
                {
                    IssuedLessExceptions++;
                    InTwentyWeeks += start.DayNumber - received[request]?.DayNumber <= 140 ? 1 : 0;
                }
            }
        }

        var ended = assessments.Records.Where(a => assessments.Text(a, "assessmentoutcome") is "N" or "W").Select(a => assessments.Text(a, "requeststableid")).ToHashSet();
        OpenPastTwentyWeeks = requests.Records.Count(r =>
            requests.Text(r, "requestoutcome") is "A" or "Y" or "H" && !planned.Contains(r.Cells[0]) && !ended.Contains(r.Cells[0])
            && Reference.DayNumber - received[r.Cells[0]]?.DayNumber > 140);
    }
}
