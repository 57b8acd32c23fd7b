using System.Globalization;
using FluentValidation;
using SendDashboard.Etl.Contracts.Files;
using SendDashboard.Etl.Validating.Cells;

namespace SendDashboard.Etl.Contracts;

/// <summary>What a field of a contract must say.</summary>
internal sealed class FieldFileValidator : AbstractValidator<FieldFile>
{
    private static readonly string[] Numeric = ["integer", "big-integer", "year", "number"];
    private static readonly string[] OfPeople = ["upn", "uln", "nhs-number", "postcode"];

    public FieldFileValidator(ContractFile contract)
    {
        RuleFor(f => f.Name).NotEmpty().Must(n => n.Trim() == n).WithMessage("must not begin or end with a space");
        RuleFor(f => f.Title).NotEmpty();
        RuleFor(f => f.Type).OneOfWords(Words.Types.Keys);
        RuleFor(f => f.Type).Must(t => !OfPeople.Contains(t)).When(_ => contract.Basis == "open-licence").WithMessage("published data holds no people");
        RuleFor(f => f.Sensitivity).OneOfWords(Words.Sensitivities.Keys);
        RuleFor(f => f.Use).NotEmpty().WithMessage("must say what the field may be used for");
        RuleFor(f => f.Codes).Must(c => c is not null && contract.Codes.ContainsKey(c)).When(f => f.Type is "code" or "code-set")
            .WithMessage("must name a code list of the contract");
        RuleFor(f => f.Codes).Null().When(f => f.Type is not ("code" or "code-set"));
        RuleFor(f => f.Formats).NotEmpty().When(f => f.Type == "date").WithMessage("a date needs its formats");
        RuleForEach(f => f.Formats).Must(DateFormat.IsKnown).WithMessage($"must be one of {string.Join(", ", DateFormat.Known)}");
        RuleFor(f => f.Separator).Length(1);
        RuleFor(f => f.Constraints.Minimum).Must((f, v) => IsBound(f.Type, v)).WithMessage("must be a number, or a date yyyy-MM-dd for a date (earliest only)");
        RuleFor(f => f.Constraints.Maximum).Must((f, v) => v is null || (Numeric.Contains(f.Type) && IsBound(f.Type, v))).WithMessage("must be a number, on a number");
        RuleFor(f => f.Constraints.MaxLength).GreaterThan(0).When(f => f.Constraints.MaxLength is not null);
        RuleFor(f => f.Constraints.MaxLength).Null().When(f => f.Type != "text").WithMessage("is for text only");
        RuleFor(f => f.Constraints.MinLength).Null().When(f => f.Type != "text").WithMessage("is for text only");
        RuleFor(f => f.Constraints.Age).Null().When(f => f.Type != "date").WithMessage("is for a date of birth only");
        RuleFor(f => f.Constraints.NotFuture).Equal(false).When(f => f.Type != "date").WithMessage("is for dates only");
    }

    private static bool IsBound(string type, string? value) =>
        value is null
        || (Numeric.Contains(type) && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
        || (type == "date" && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
