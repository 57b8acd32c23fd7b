using FluentValidation;
using SendDashboard.Etl.Contracts.Files;

namespace SendDashboard.Etl.Contracts;

/// <summary>Questions asked by several of the contract's validators.</summary>
internal static class ContractRuleExtensions
{
    internal static IRuleBuilderOptions<T, string> OneOfWords<T>(this IRuleBuilder<T, string> rule, IEnumerable<string> words)
    {
        var known = words.Order(StringComparer.Ordinal).ToArray();
        return rule.Must(w => known.Contains(w, StringComparer.Ordinal)).WithMessage($"must be one of {string.Join(", ", known)}");
    }

    internal static bool HasField(this ContractFile contract, string? table, string? field) =>
        contract.Tables.Find(t => t.Name == table)?.Fields.Exists(f => f.Name == field) ?? false;
}
