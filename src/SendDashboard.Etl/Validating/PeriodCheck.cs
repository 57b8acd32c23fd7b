using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;

namespace SendDashboard.Etl.Validating;

/// <summary>Where the period is a column, every row must be about the delivery's own.</summary>
internal sealed class PeriodCheck
{
    private readonly int _at;
    private readonly long _first;
    private readonly long _last;
    private readonly int _rule;

    private PeriodCheck(int at, long first, long last, int rule) => (_at, _first, _last, _rule) = (at, first, last, rule);

    /// <summary>The check for a table, or null when the period is not a column of it.</summary>
    internal static PeriodCheck? For(ContractTable table, PeriodRule rule, DeliveryPeriod period, RuleBook book)
    {
        if (rule.Source != PeriodSource.Column || rule.Table != table.Name)
        {
            return null;
        }

        var at = table.Fields.ToList().FindIndex(f => f.Name == rule.Field);
        var number = book.Error(FaultCode.OtherPeriod, rule.Field);
        var year = period.End.Year - rule.YearOffset;
        return table.Fields[at].Type == FieldType.Date
            ? new PeriodCheck(at, period.Start.DayNumber, period.End.DayNumber, number)
            : new PeriodCheck(at, year, year, number);
    }

    internal void Judge(ReadOnlySpan<ParsedCell> cells, FaultMask faults)
    {
        var cell = cells[_at];
        if (cell.State == CellState.Read && (cell.Value < _first || cell.Value > _last))
        {
            faults.Raise(_rule);
        }
    }
}
