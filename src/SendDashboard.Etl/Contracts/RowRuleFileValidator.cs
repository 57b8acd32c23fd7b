using FluentValidation;
using SendDashboard.Etl.Contracts.Files;

namespace SendDashboard.Etl.Contracts;

/// <summary>A rule across fields has exactly one form, and its fields fit it.</summary>
internal sealed class RowRuleFileValidator : AbstractValidator<RowRuleFile>
{
    public RowRuleFileValidator(TableFile table)
    {
        RuleFor(r => r.Code).Matches(RuleCodes.Pattern);
        RuleFor(r => r.Severity).OneOfWords(Words.Severities.Keys);
        RuleFor(r => r).Must(HaveOneForm).WithMessage("must have one form: order (two dates), one-of, or of + when with needs or blank");
        RuleFor(r => r).Must(r => ContractBuilder.FieldsOf(r).All(f => Has(table, f))).WithMessage("names a field that the table does not have");
        RuleFor(r => r.Order).Must(o => o.TrueForAll(f => table.Fields.Find(x => x.Name == f)?.Type == "date")).WithMessage("compares dates only");
        RuleFor(r => r.Of).Must(f => table.Fields.Find(x => x.Name == f)?.Type == "code").When(r => r.Of is not null).WithMessage("must be a code field");
        RuleForEach(r => r.Breaks).Must(cell => Has(table, cell.Key)).WithMessage("names a field that the table does not have");
        RuleForEach(r => r.Passes).Must(cell => Has(table, cell.Key)).WithMessage("names a field that the table does not have");
    }

    private static bool Has(TableFile table, string field) => table.Fields.Exists(x => x.Name == field);

    private static bool HaveOneForm(RowRuleFile rule)
    {
        var conditional = rule.Of is not null && rule.When.Count > 0 && rule.Needs is null != (rule.Blank is null);
        var forms = (rule.Order.Count == 2 ? 1 : 0) + (rule.OneOf.Count > 1 ? 1 : 0) + (conditional ? 1 : 0);
        return forms == 1;
    }
}
