using System.Text;
using System.Text.Unicode;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Validating.Cells;

namespace SendDashboard.Etl.Validating;

/// <summary>
/// Judges the rows of one table: each cell is read once, every rule of the row runs, and a row without an error stands
/// encoded for staging. Deciding and explaining are the same pass: the faults raised are what is reported.
/// </summary>
internal sealed class TableJudge
{
    private const ulong StagedSeed = 1;
    private const ulong KeptOutSeed = 2;

    private readonly CellJudge?[] _judges;
    private readonly int[] _columns;
    private readonly OtherColumnsJudge? _figures;
    private readonly RowRule[] _rowRules;
    private readonly PeriodCheck? _period;
    private readonly int _fields;

    internal TableJudge(Contract contract, ContractTable table, ContractUse use, ColumnMap columns, Cover cover, JudgingDay day)
    {
        var book = new RuleBook();
        CellCount = book.Error(FaultCode.CellCount, null);
        StrayQuote = book.Error(FaultCode.StrayQuote, null);
        ClosingLine = book.Error(FaultCode.ClosingLine, null);
        BrokenCell = book.Error(FaultCode.BrokenCell, null);
        ElementTwice = book.Error(FaultCode.ElementTwice, null);
        Table = table;
        _columns = [.. table.Fields.Select(f => columns.ByField.TryGetValue(f.Name, out var at) && cover.Allows(table.Name, f.Name) ? at : -1)];
        NotAgreed = [.. table.Fields.Where(f => columns.ByField.ContainsKey(f.Name) && !cover.Allows(table.Name, f.Name)).Select(f => f.Name)];
        _judges = [.. table.Fields.Select((f, i) => _columns[i] < 0 ? null : CellJudges.For(f, book, day))];
        _figures = table.KeepsOtherColumns ? new OtherColumnsJudge(table.OtherColumns, columns.Others, book) : null;
        _rowRules = [.. table.RowRules.Where(r => r.Backing.HoldsOn(day.AsOf)).Select(r => RowRuleCompiler.Compile(r, table, book))];
        _period = PeriodCheck.For(table, use.Period, day.Period, book);
        _fields = table.Fields.Count + 2 + (_figures is null ? 0 : 1);
        Rules = book.Rules;
        Row = new RowState(Rules, table.Fields.Count);
        Quarantine = new QuarantineCells(table, _columns);
        RefusesRealPeople = day.RefusesRealPeople && contract.Basis == Basis.Agreement;
    }

    internal ContractTable Table { get; }

    internal IReadOnlyList<Rule> Rules { get; }

    internal RowState Row { get; }

    internal QuarantineCells Quarantine { get; }

    internal bool RefusesRealPeople { get; }

    /// <summary>Fields that the file has and the agreement does not name: they are not read.</summary>
    internal IReadOnlyList<string> NotAgreed { get; }

    /// <summary>Rule of a row with more or fewer cells than there are columns.</summary>
    internal int CellCount { get; }

    /// <summary>Rule of a row with a quote mark out of place.</summary>
    internal int StrayQuote { get; }

    /// <summary>Rule of a total or another line that closes the table.</summary>
    internal int ClosingLine { get; }

    /// <summary>Rule of a row of a sheet with a cell in error.</summary>
    internal int BrokenCell { get; }

    /// <summary>Rule of a row of XML that says one thing twice.</summary>
    internal int ElementTwice { get; }

    /// <summary>Sum of the rows' fingerprints: the same for the same rows in any order.</summary>
    internal UInt128 ContentHash { get; private set; }

    /// <summary>Rows whose letters could be read and are not plain ASCII: proof that the file is UTF-8.</summary>
    internal bool SawUtf8 { get; private set; }

    /// <summary>Whether any row was not UTF-8 text.</summary>
    internal bool SawDamagedText { get; private set; }

    /// <summary>What the dates of the whole file say when their months come first, or null.</summary>
    internal FileFault? MonthFirst =>
        _judges.OfType<DateJudge>().Select(d => d.Misread).FirstOrDefault(d => d.LooksMonthFirst) is { } dates
            ? FileFault.Refuse(FaultCode.MonthFirst, Table.Name, dates.FirstLine, dates.Field)
            : null;

    /// <summary>Judges a row. A staged row stands in <see cref="RowState.Encoded"/>; its faults, if any, in <see cref="RowState.Faults"/>.</summary>
    internal RowVerdict Judge<TCells>(TCells cells, long line) where TCells : struct, ICells
    {
        var encoded = Row.Encoded;
        var mark = encoded.Length;
        Row.Faults.Clear();
        Row.Line = line;
        LookAtLetters(cells.Raw);
        encoded.Row(_fields);
        encoded.Int64(line);
        var hashAt = encoded.ReserveInt64();
        var from = encoded.Length;
        JudgeCells(cells);
        if (RefusesRealPeople && Row.RealPersonIn is not null)
        {
            encoded.RollBack(mark);
            return RowVerdict.RealPerson;
        }

        if (Row.Faults.KeepsOut)
        {
            encoded.RollBack(mark);
            ContentHash += Quarantine.HashOf(cells, KeptOutSeed);
            return RowVerdict.KeptOut;
        }

        var hash = RowHash.Of(encoded.From(from), StagedSeed);
        encoded.PatchInt64(hashAt, (long)(ulong)hash);
        ContentHash += hash;
        return RowVerdict.Staged;
    }

    /// <summary>Keeps out a row whose cells cannot be told apart, by the rule given.</summary>
    internal void KeepOut(int rule, ReadOnlySpan<byte> raw)
    {
        Row.Faults.Clear();
        Row.Faults.Raise(rule);
        ContentHash += RowHash.Of(raw, KeptOutSeed);
    }

    private void JudgeCells<TCells>(TCells cells) where TCells : struct, ICells
    {
        var parsed = Row.Cells;
        for (var i = 0; i < _judges.Length; i++)
        {
            if (_judges[i] is { } judge)
            {
                parsed[i] = judge.Judge(cells.Cell(_columns[i]), Row);
            }
            else
            {
                Row.Encoded.Null();
            }
        }

        _figures?.Judge(cells, Row);
        foreach (var rule in _rowRules)
        {
            if (rule.Breaks(parsed))
            {
                Row.Faults.Raise(rule.Number);
            }
        }

        _period?.Judge(parsed, Row.Faults);
    }

    private void LookAtLetters(ReadOnlySpan<byte> raw)
    {
        Row.HasDamagedText = false;
        if (!Ascii.IsValid(raw))
        {
            Row.HasDamagedText = !Utf8.IsValid(raw);
            SawUtf8 |= !Row.HasDamagedText;
            SawDamagedText |= Row.HasDamagedText;
        }

        Row.HasDamagedText |= raw.Contains((byte)0);
    }
}
