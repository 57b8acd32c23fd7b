using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Validating;

namespace SendDashboard.UnitTests.Etl.Validating;

/// <summary>The engine's verdict on any row equals that of an oracle written on strings.</summary>
public sealed class VerdictProperties
{
    private const int RowsPerTable = 4000;
    private static readonly DateOnly AsOf = new(2026, 1, 15);
    private static readonly DeliveryPeriod Period = new("month", new(2026, 1, 1), new(2026, 1, 31), AsOf);

    private static readonly string[] Dates =
    [
        "2025-02-03", "2025-06-30", "2024-02-29", "2025-02-29", "2026-01-15", "2026-01-16", "2000-01-15", "2000-01-16", "1999-12-31", "2011-Sep-30 00:00:00",
        "03/02/2025", "30/06/2025", "1/2/2025", "31/11/2024", "04/13/2025", "15/01/2000", "16/01/2000", "45382", "45382.5", "19999", "3/4/25", "3.4.25", "3-4-2025",
        "1900-01-01", "01/01/1900", "31/12/9999", "2204-05-06", "1850-01-01", "yesterday", "2025-2-3", "20250203", " 2025-02-03 ", "31/01/2026", "01/02/2026",
    ];

    private static readonly string[] Identifiers =
    [
        "T999000000001", "t999000000001", "A999000000001", "B99900000002A", "9990000000", "A99900", "I999000000001", "999 123 4567", "9991234567", "9990000018",
        "9999999999", "999-000-0018", "1.23E+09", "1.2E+12", "9990000019", "999000001", "ZZ91 1AA", "zz11aa", "ZZ9 1CC", "NOT KNOWN", "ZZ99 9ZZ",
    ];

    private static readonly string[] Others =
    [
        "", " ", "\t", "Y", "n", "A", "H", "true", "FALSE", "yes", "0", "1", "2", "maybe", "ASD", "asd ", "BESD", "DS", "ASD2", "LD;AUT", "ld; mob", "LD;FLY", "NONE", ";",
        "2026", "2025", "2021", "3000", "99999", "20x6", "+5", "=1+1", "-", "-5", "@x", "Zoë", "0123456789012345678901234567890", "UN1", "UN10", "RC7", "04", "4", "N2",
        "136.0", "136.5", "1.", "5.00", "0.0", "-1.0", "K", "E", "C2", "#", "SUSP", "PERM",
    ];

    public static TheoryData<string, string> Tables() => [.. Engine.Contracts.All
        .Where(c => c.Basis == Basis.Agreement)
        .SelectMany(c => c.Tables.Select(t => (c.Extract, t.Name)))];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Engine_and_oracle_agree_on_every_fault_of_any_row(string extract, string tableName)
    {
        var contract = Engine.Contracts.Find(extract)!;
        var table = contract.Table(tableName);
        var use = contract.Uses[^1];
        var judge = Judge(contract, table, use);
        var oracle = new Oracle(table, AsOf, (f, t) => IsOtherPeriod(use, table, f, t));
        var rows = Gen.ArrayOf(Cell(), table.Fields.Count).ToArbitrary();

        Prop.ForAll(rows, row =>
        {
            var verdict = judge.Judge(new TextCells(row), 2);
            var faults = judge.Row.Faults.Broken().Select(n => judge.Rules[n]).ToList();
            var said = faults.Select(r => $"{r.Field} {r.Code}").Order(StringComparer.Ordinal);
            judge.Row.Encoded.Clear();
            Assert.Equal(oracle.Faults(row), said);
            Assert.Equal(faults.Exists(r => r.Severity == Core.Faults.Severity.Error), verdict == RowVerdict.KeptOut);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(RowsPerTable).WithQuietOnSuccess(true));
    }

    private static Gen<string> Cell() => Gen.OneOf(Gen.Elements(Dates), Gen.Elements(Identifiers), Gen.Elements(Others), Gen.Elements(Others));

    private static TableJudge Judge(Contract contract, ContractTable table, ContractUse use)
    {
        var byField = table.Fields.Select((f, i) => (f.Name, i)).ToDictionary(f => f.Name, f => f.i);
        return new TableJudge(contract, table, use, new ColumnMap(byField, byField.Count, []), new Cover(null, null), new JudgingDay(AsOf, Period, RefusesRealPeople: false));
    }

    private static bool IsOtherPeriod(ContractUse use, ContractTable table, ContractField field, string text) =>
        use.Period.Source == PeriodSource.Column && use.Period.Table == table.Name && use.Period.Field == field.Name
        && (field.Type == FieldType.Year
            ? text != "2026"
            : !DateTime.TryParseExact(text, ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                || day.Year != 2026 || day.Month != 1);
}
