using System.Text.RegularExpressions;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>Finds which use of the contract a delivery is, and what it covers. Sources that disagree refuse the file; the clock is never asked.</summary>
internal sealed class PeriodReader(RecognisedSet set, string fileName, string? asked, IngestLimits limits)
{
    /// <summary>The use and the period; or FILE-17, SUM-02, SUM-04.</summary>
    internal FileVerdict<FoundPeriod> Find()
    {
        var use = set.Contract.Uses.FirstOrDefault(u => u.WhenField is null || Same(u.WhenValue, Cell(u.Period.Table, u.WhenField)));
        if (use is null)
        {
            var last = set.Contract.Uses[^1];
            return FileFault.Refuse(FaultCode.UseUnknown, last.Period.Table, 2, last.WhenField);
        }

        var rule = use.Period;
        if (rule.Source == PeriodSource.HeaderField && Table(rule.Table)!.Rows is { Count: > 1 } rows)
        {
            return FileFault.Refuse(FaultCode.UseUnknown, rule.Table, rows[1].Line, rule.Field);
        }

        var newest = rule.Source == PeriodSource.Newest ? NewestPeriod.Year(set.Files, rule.Field!, limits) : default;
        if (newest.Fault is { } unreadable)
        {
            return unreadable;
        }

        var said = new[] { FromFile(rule), OfYear(rule, newest.Year), Stated(rule), FromName(rule), FromPerson(rule) }.OfType<(DateOnly, DateOnly)>().Distinct().ToList();
        return said.Count switch
        {
            0 => FileFault.Refuse(FaultCode.PeriodUnknown, rule.Table, field: rule.Field),
            1 => WithDay(use, said[0]),
            _ => FileFault.Refuse(FaultCode.PeriodMismatch, rule.Table, field: rule.Field),
        };
    }

    private FileVerdict<FoundPeriod> WithDay(ContractUse use, (DateOnly Start, DateOnly End) days)
    {
        var rule = use.Period;
        var asOf = days.End;
        if (rule.AsOfField is { } field)
        {
            if (PeriodText.Day(Cell(rule.Table, field) ?? "", Field(rule.Table, field).Formats) is not { } day)
            {
                return FileFault.Refuse(FaultCode.PeriodUnknown, rule.Table, 2, field);
            }

            // A return of 2026 has its census day in 2026: a year and a day that disagree cannot both be right.
            if (day.Year != days.End.Year - rule.YearOffset)
            {
                return FileFault.Refuse(FaultCode.PeriodMismatch, rule.Table, 2, field);
            }

            asOf = day;
        }

        return new FoundPeriod(use, new DeliveryPeriod(rule.Kind, days.Start, days.End, asOf));
    }

    private (DateOnly, DateOnly)? FromFile(PeriodRule rule)
    {
        if (rule.Source is not (PeriodSource.HeaderField or PeriodSource.Column))
        {
            return null;
        }

        // A column: what most of the rows at the start say, so that one wrong row does not speak for the file; as rows are judged each is
        // compared with it.
        var formats = Field(rule.Table, rule.Field!).Formats;
        return Cells(rule.Table, rule.Field!).Select(c => PeriodText.Read(rule.Kind, c, formats, rule.YearOffset)).Where(p => p is not null)
            .GroupBy(p => p).MaxBy(same => same.Count())?.Key;
    }

    private static (DateOnly, DateOnly)? OfYear(PeriodRule rule, int? year) =>
        year is { } found ? PeriodText.OfYear(rule.Kind, found + rule.YearOffset) : null;

    private static (DateOnly, DateOnly)? Stated(PeriodRule rule) =>
        rule.Source == PeriodSource.Stated ? PeriodText.Read(rule.Kind, rule.Stated!, ["yyyy-MM-dd"], rule.YearOffset) : null;

    private (DateOnly, DateOnly)? FromName(PeriodRule rule)
    {
        if (rule.FileNamePattern is not { } pattern)
        {
            return null;
        }

        var match = Regex.Match(fileName, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return match.Success ? PeriodText.Read(rule.Kind, match.Groups[1].Value, ["yyyy-MM-dd"], rule.YearOffset) : null;
    }

    private (DateOnly, DateOnly)? FromPerson(PeriodRule rule) =>
        asked is null ? null : PeriodText.Read(rule.Kind, asked, ["yyyy-MM-dd"], 0) ?? (DateOnly.MinValue, DateOnly.MinValue);

    private MatchedFile? Table(string? table) => set.Files.FirstOrDefault(f => f.Match.Table.Name == table);

    private ContractField Field(string? table, string field) => set.Contract.Table(table!).Field(field);

    private string? Cell(string? table, string field) => Cells(table, field).FirstOrDefault();

    private IEnumerable<string> Cells(string? table, string field)
    {
        if (Table(table) is not { } file || !file.Match.Columns.ByField.TryGetValue(field, out var at))
        {
            return [];
        }

        return file.Rows.Where(r => at < r.Cells.Length).Select(r => r.Cells[at]);
    }

    private static bool Same(string? expected, string? found) => string.Equals(expected, found, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The use of the contract and what the delivery covers.</summary>
internal sealed record FoundPeriod(ContractUse Use, DeliveryPeriod Period);
