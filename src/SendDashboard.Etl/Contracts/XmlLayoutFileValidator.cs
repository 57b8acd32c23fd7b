using FluentValidation;
using SendDashboard.Etl.Contracts.Files;

namespace SendDashboard.Etl.Contracts;

/// <summary>An XML layout names elements for tables and fields that exist.</summary>
internal sealed class XmlLayoutFileValidator : AbstractValidator<XmlLayoutFile>
{
    public XmlLayoutFileValidator(ContractFile contract)
    {
        RuleFor(x => x.Name).NotEmpty();
        RuleFor(x => x.Root).NotEmpty();
        RuleFor(x => x.Tables).Must(t => contract.Tables.Where(c => c.Required).All(c => t.ContainsKey(c.Name))).WithMessage("leaves out a table that a set must have");
        RuleForEach(x => x.Tables).Must(t => t.Value.Row.Length > 0).WithMessage((_, t) => $"table {t.Key}: row must name an element");
        RuleForEach(x => x.Tables).Must(t => contract.HasField(t.Key, t.Value.Number ?? contract.Tables.Find(c => c.Name == t.Key)?.Fields[0].Name))
            .WithMessage((_, t) => $"table {t.Key}: number must name a field of a table of the contract");
        RuleForEach(x => x.Tables).Must(t => t.Value.Fields.Values.All(f => contract.HasField(t.Key, f)))
            .WithMessage((_, t) => $"table {t.Key}: names a field that the table does not have");
    }
}
