using System.Text.RegularExpressions;
using FluentValidation;
using SendDashboard.Etl.Contracts.Files;

namespace SendDashboard.Etl.Contracts;

/// <summary>What a contract must say to be usable.</summary>
internal sealed class ContractFileValidator : AbstractValidator<ContractFile>
{
    public ContractFileValidator()
    {
        RuleFor(c => c.Extract).Matches("^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$").WithMessage("must be agency/extract in small letters, figures and hyphens");
        RuleFor(c => c.Title).NotEmpty();
        RuleFor(c => c.Owner).NotEmpty();
        RuleFor(c => c.PermittedUse).NotEmpty();
        RuleFor(c => c.Kind).OneOfWords(Words.Kinds.Keys);
        RuleFor(c => c.Basis).OneOfWords(Words.Bases.Keys);
        RuleFor(c => c.Delivery).OneOfWords(Words.Forms.Keys);
        RuleFor(c => c.Retention.SpoolDays).InclusiveBetween(1, 365);
        RuleFor(c => c.Retention.QuarantineDays).InclusiveBetween(1, 730);
        RuleFor(c => c.Uses).NotEmpty();
        RuleForEach(c => c.Uses).SetValidator(c => new UseFileValidator(c));
        RuleFor(c => c.Uses).Must(uses => uses.SkipLast(1).All(u => u.When is not null)).WithMessage("every use but the last needs a `when`");
        RuleFor(c => c.Tables).NotEmpty();
        RuleFor(c => c.Tables).Must(t => t.Count == 1).When(c => c.Delivery == "file").WithMessage("a delivery of one file has one table");
        RuleFor(c => c.Tables).Must(t => t.Select(x => x.Name).Distinct().Count() == t.Count).WithMessage("table names must differ");
        RuleForEach(c => c.Tables).SetValidator(c => new TableFileValidator(c));
        RuleForEach(c => c.Xml).SetValidator(c => new XmlLayoutFileValidator(c));
        RuleForEach(c => c.CrossRules).SetValidator(c => new CrossRuleFileValidator(c));
        RuleFor(c => c.People!).SetValidator(c => new PeopleFileValidator(c)).When(c => c.People is not null);
        RuleFor(c => c.People).Null().When(c => c.Basis == "open-licence").WithMessage("published data holds no people");
        RuleFor(c => c.Schedule!.TimeZone).Must(IsTimeZone).When(c => c.Schedule is not null).WithMessage("is not a time zone this machine knows");
        RuleFor(c => c.Schedule!.Cron).NotEmpty().When(c => c.Schedule is not null);
        RuleForEach(c => c.Codes).Must(c => CodeListRules.Problem(c.Value) is null).WithMessage((_, c) => $"list {c.Key}: {CodeListRules.Problem(c.Value)}");
    }

    private static bool IsTimeZone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);
}

/// <summary>Where the period is found must be somewhere that exists.</summary>
internal sealed class UseFileValidator : AbstractValidator<UseFile>
{
    public UseFileValidator(ContractFile contract)
    {
        RuleFor(u => u.Name).Matches("^[a-z][a-z-]*$");
        RuleFor(u => u.Period.Kind).OneOfWords(Words.PeriodKinds);
        RuleFor(u => u.Period.From).OneOfWords(Words.PeriodSources.Keys);
        RuleFor(u => u.Period.Field).Must((u, field) => contract.HasField(u.Period.Table, field))
            .When(u => u.Period.From is "header-field" or "column").WithMessage("`table` and `field` must name a field of the contract");
        RuleFor(u => u.Period.Field).Must(field => contract.Tables.TrueForAll(t => t.Fields.Exists(f => f.Name == field)))
            .When(u => u.Period.From == "newest").WithMessage("must name a field that every table has");
        RuleFor(u => u.Period.Is).NotEmpty().When(u => u.Period.From == "stated").WithMessage("must state the period");
        RuleFor(u => u.Period.FileName).Must(IsPattern).When(u => u.Period.From == "filename" || u.Period.FileName is not null)
            .WithMessage("must be a regular expression with one group");
        RuleFor(u => u.Period.AsOf).Must((u, field) => contract.HasField(u.Period.Table, field))
            .When(u => u.Period.AsOf is not null).WithMessage("must name a field of the period's table");
        RuleFor(u => u.When!.Field).Must((u, field) => contract.HasField(u.Period.Table, field))
            .When(u => u.When is not null).WithMessage("must name a field of the period's table");
    }

    private static bool IsPattern(string? pattern)
    {
        try
        {
            return pattern is not null && new Regex(pattern).GetGroupNumbers().Length == 2;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>People are linked by fields that exist.</summary>
internal sealed class PeopleFileValidator : AbstractValidator<PeopleFile>
{
    private static readonly string[] Schemes = ["upn", "la-child-id", "nhs-number", "local-patient-id", "uln"];

    public PeopleFileValidator(ContractFile contract)
    {
        RuleFor(p => p.Identifiers).NotEmpty();
        RuleForEach(p => p.Identifiers).ChildRules(i => i.RuleFor(x => x.Scheme).OneOfWords(Schemes));
        RuleForEach(p => p.Identifiers).Must((p, i) => p.AlsoIn.Prepend(p.Table).All(table => contract.HasField(table, i.Field)))
            .WithMessage("names a field that its table does not have");
    }
}
