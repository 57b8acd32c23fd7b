using FluentValidation;
using SendDashboard.Etl.Contracts.Files;

namespace SendDashboard.Etl.Contracts;

/// <summary>What is said of a rule across rows and tables names tables and fields that exist.</summary>
internal sealed class CrossRuleFileValidator : AbstractValidator<CrossRuleFile>
{
    public CrossRuleFileValidator(ContractFile contract)
    {
        RuleFor(r => r.Code).Matches(RuleCodes.Pattern);
        RuleFor(r => r.Severity).OneOfWords(Words.Severities.Keys);
        RuleFor(r => r.Table).Must(name => contract.Tables.Exists(t => t.Name == name)).WithMessage("names a table that the contract does not have");
        RuleForEach(r => r.Fields).Must((r, field) => contract.HasField(r.Table, field)).WithMessage("names a field that its table does not have");
        RuleForEach(r => r.Breaks).Must(t => Exist(contract, t)).WithMessage("names a table or field that the contract does not have");
        RuleForEach(r => r.Passes).Must(t => Exist(contract, t)).WithMessage("names a table or field that the contract does not have");
    }

    private static bool Exist(ContractFile contract, KeyValuePair<string, List<Dictionary<string, string>>> rows) =>
        contract.Tables.Exists(t => t.Name == rows.Key) && rows.Value.TrueForAll(row => row.Keys.All(field => contract.HasField(rows.Key, field)));
}
