using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>Picks the judge of a field by its type.</summary>
internal static class CellJudges
{
    internal static CellJudge For(ContractField field, RuleBook book, JudgingDay day) => field.Type switch
    {
        FieldType.Text => new TextJudge(field, book),
        FieldType.Integer or FieldType.BigInteger or FieldType.Year => new WholeNumberJudge(field, book),
        FieldType.Number => new NumberJudge(field, book),
        FieldType.Date => new DateJudge(field, book, day.AsOf),
        FieldType.Boolean => new BooleanJudge(field, book),
        FieldType.Code => new CodeJudge(field, book, day.AsOf),
        FieldType.CodeSet => new CodeSetJudge(field, book, day.AsOf),
        FieldType.Upn => new UpnJudge(field, book, day.RefusesRealPeople),
        FieldType.Uln => new UlnJudge(field, book),
        FieldType.NhsNumber => new NhsNumberJudge(field, book, day.RefusesRealPeople),
        FieldType.Postcode => new PostcodeJudge(field, book),
        FieldType.Figure => new FigureJudge(field, book),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "This type has no judge."),
    };
}
