namespace SendDashboard.UnitTests.Demo;

public sealed class DemoTable(string[] headings, IReadOnlyList<DemoRecord> records)
{
    public IReadOnlyList<DemoRecord> Records => records;

    public string Text(DemoRecord record, string heading) => record.Cells[Array.IndexOf(headings, heading)];

    public DateOnly? Day(DemoRecord record, string heading) => DemoDate.Parse(Text(record, heading));

    public bool Has(string heading) => headings.Contains(heading);

    public IEnumerable<string> DateHeadings => headings.Where(h => h.EndsWith("date", StringComparison.OrdinalIgnoreCase) || h is "reviewmeeting" or "lastreview" or "reviewdraft");

    public DemoRecord At(int line) => records.Single(r => r.Line == line);
}
