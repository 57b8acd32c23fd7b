using FluentValidation;
using SendDashboard.Etl.Contracts.Files;
using SendDashboard.Etl.Validating;

namespace SendDashboard.Etl.Contracts;

/// <summary>What a table of a contract must say.</summary>
internal sealed class TableFileValidator : AbstractValidator<TableFile>
{
    private static readonly string[] TakenColumns = ["line", "row_hash", "figures"];

    public TableFileValidator(ContractFile contract)
    {
        RuleFor(t => t.Name).Matches("^[a-z][a-z0-9_-]{0,29}$").WithMessage("must be small letters, figures, hyphens and underscores, 30 at most");
        RuleFor(t => t.RowIs).NotEmpty().WithMessage("must say what one row is");
        RuleFor(t => t.File).NotEmpty();
        RuleFor(t => t.OtherColumns).Must(o => o is null || Words.OtherColumns.ContainsKey(o)).WithMessage("may only be figure or text");
        RuleFor(t => t.OtherColumns).Null().When(_ => contract.Basis != "open-licence").WithMessage("is for published data only: under an agreement every field has a name");
        RuleFor(t => t.Fields).NotEmpty().When(t => t.OtherColumns is null);
        RuleFor(t => t.Fields).Must(HaveTheirOwnColumns).WithMessage("two fields share a staged column, or take the name line, row_hash or figures");
        RuleForEach(t => t.Fields).SetValidator(new FieldFileValidator(contract));
        RuleForEach(t => t.Key).Must((t, key) => Has(t, key)).WithMessage("names a field that the table does not have");
        RuleFor(t => t.Parent!).Must((t, p) => Has(t, p.Field) && contract.HasField(p.Table, p.ParentField) && ComesFirst(contract, p.Table, t))
            .When(t => t.Parent is not null).WithMessage("must name a field here and a field of a table above this one");
        RuleForEach(t => t.Layouts).Must((t, l) => l.Headings.Values.Concat(l.Absent).All(f => Has(t, f)))
            .WithMessage("names a field that the table does not have");
        RuleForEach(t => t.Layouts).Must(l => l.HeadingRows is >= 1 and <= 3).WithMessage("heading-rows must be 1, 2 or 3");
        RuleForEach(t => t.Footers).Must(ClosingLines.IsPattern).WithMessage("must be a regular expression");
        RuleForEach(t => t.RowRules).SetValidator(t => new RowRuleFileValidator(t));
    }

    private static bool Has(TableFile table, string field) => table.Fields.Exists(f => f.Name == field);

    private static bool ComesFirst(ContractFile contract, string parent, TableFile table) =>
        contract.Tables.FindIndex(t => t.Name == parent) < contract.Tables.IndexOf(table);

    private static bool HaveTheirOwnColumns(List<FieldFile> fields)
    {
        var columns = fields.ConvertAll(f => ContractBuilder.ColumnOf(f.Name));
        return columns.Distinct().Count() == columns.Count && !columns.Exists(TakenColumns.Contains);
    }
}
