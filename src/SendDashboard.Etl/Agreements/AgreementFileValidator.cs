using System.Globalization;
using FluentValidation;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Agreements;

/// <summary>What an agreement must say.</summary>
internal sealed class AgreementFileValidator : AbstractValidator<AgreementFile>
{
    public AgreementFileValidator()
    {
        RuleFor(a => a.Slug).Matches("^[a-z0-9][a-z0-9-]*$");
        RuleFor(a => a.Tier).InclusiveBetween(1, 2);
        RuleFor(a => a.Title).NotEmpty();
        RuleFor(a => a.Purpose).NotEmpty();
        RuleFor(a => a.LawfulBasis).NotEmpty();
        RuleFor(a => a.Granularity).OneOfWords(["person", "aggregate"]);
        RuleFor(a => a.Status).OneOfWords(AgreementLibrary.Statuses.Keys);
        RuleFor(a => a.StartsOn).Must(IsDay).WithMessage("must be a date, yyyy-MM-dd");
        RuleFor(a => a.EndsOn).Must(d => d is null || IsDay(d)).WithMessage("must be a date, yyyy-MM-dd");
        RuleFor(a => a.EndsOn).Must((a, end) => end is null || string.CompareOrdinal(end, a.StartsOn) >= 0).WithMessage("must not be before starts-on");
        RuleFor(a => a.Parties).NotEmpty().When(a => a.Tier == 1).WithMessage("a Tier 1 agreement names its parties");
        RuleFor(a => a.Covers).Empty().When(a => a.Tier == 1).WithMessage("data is named in Tier 2 agreements");
        RuleFor(a => a.Agency).NotEmpty().When(a => a.Tier == 2).WithMessage("a Tier 2 agreement names the agency that shares");
        RuleFor(a => a.RestsOn).NotEmpty().When(a => a.Tier == 2).WithMessage("a Tier 2 agreement rests on a Tier 1");
        RuleFor(a => a.Covers).NotEmpty().When(a => a.Tier == 2).WithMessage("a Tier 2 agreement names what it covers");
        RuleForEach(a => a.Covers).Must(c => c.Fields.Count > 0 && c.Fields.Values.All(f => f.Count > 0)).WithMessage("names its fields, table by table");
    }

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
