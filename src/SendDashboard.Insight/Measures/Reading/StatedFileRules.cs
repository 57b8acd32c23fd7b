using FluentValidation;
using SendDashboard.Core.Periods;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>A typed-in figure says where it comes from, and gives a value or the counts it follows from.</summary>
internal sealed class StatedFileRules : AbstractValidator<MeasureFile.StatedFile>
{
    public StatedFileRules(IReadOnlyCollection<string> dimensions)
    {
        RuleFor(stated => stated.Area).Given();
        RuleFor(stated => stated.Period).Must(code => PeriodCode.TryParse(code, out _))
            .WithMessage("must be a period code: 2024, 2025-census, 2025-05, 2022-03-31, 2024-25-act.");
        RuleFor(stated => stated.Source).Given();
        RuleFor(stated => stated.Year).NotNull().WithMessage("is missing: say when it was published.");
        RuleFor(stated => stated.Value).NotNull().When(stated => stated.Numerator is null)
            .WithMessage("is missing: give a value, or the counts it follows from.");
        RuleFor(stated => stated.Breakdown).Must(slug => slug is null || dimensions.Contains(slug))
            .WithMessage("'{PropertyValue}' is not in dimensions.yml.");
        RuleFor(stated => stated.Member).Given().When(stated => stated.Breakdown is not null);
    }
}
