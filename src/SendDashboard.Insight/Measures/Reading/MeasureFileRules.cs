using System.Globalization;
using FluentValidation;
using SendDashboard.Core.Clocks;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>What a measure's file must say. Every fault of a file is told at once.</summary>
internal sealed class MeasureFileRules : AbstractValidator<MeasureFile>
{
    public MeasureFileRules(string slug, IReadOnlyCollection<string> dimensions, IReadOnlyCollection<string> extracts)
    {
        RuleFor(file => file.Slug).Equal(slug).WithMessage($"must be the name of the file, {slug}.");
        MustBeWritten();
        MustBeKnownWords();
        MustFitTheKind();
        RuleForEach(file => file.Dimensions).Must(dimensions.Contains).WithMessage("'{PropertyValue}' is not in dimensions.yml.");
        RuleFor(file => file.Sources).NotEmpty().WithMessage("is missing: name the extracts it rests on.");
        // A copy of the dashboards that stands alone, without any contract, cannot be checked against them.
        RuleForEach(file => file.Sources).Must(extracts.Contains).When(_ => extracts.Count > 0)
            .WithMessage("'{PropertyValue}' has no contract in etl-configs.");
        RuleForEach(file => file.AlsoFrom).Must((file, extract) => file.Sources.Skip(1).Contains(extract))
            .WithMessage("'{PropertyValue}' must be one of the sources, after the first.");
        RuleForEach(file => file.Stated).SetValidator(new StatedFileRules(dimensions));
        RuleFor(file => file.Published!).SetValidator(new PublishedFileRules(dimensions)).When(file => file.Published is not null);
        RuleFor(file => file.Target!).ChildRules(target =>
        {
            target.RuleFor(each => each.Value).NotNull().WithMessage("is missing.");
            target.RuleFor(each => each.From).Must(IsDay).WithMessage("must be a day, yyyy-MM-dd.");
            target.RuleFor(each => each.Label).Given();
        }).When(file => file.Target is not null);
    }

    private void MustBeWritten()
    {
        RuleFor(file => file.Name).Given();
        RuleFor(file => file.Question).Given();
        RuleFor(file => file.Topic).Given();
        RuleFor(file => file.Unit).Given();
        RuleFor(file => file.Numerator).Given();
        RuleFor(file => file.WhoIsIn).Given();
        RuleFor(file => file.WhoIsOut).Given();
        RuleFor(file => file.WaitsFor).Given();
        RuleFor(file => file.Frequency).NotEmpty().WithMessage("is missing.");
    }

    private void MustBeKnownWords()
    {
        RuleFor(file => file.Section).OneOf(MeasureWords.Sections.Keys);
        RuleFor(file => file.Kind).OneOf(MeasureWords.Kinds.Keys);
        RuleFor(file => file.Type).OneOf(MeasureWords.Types.Keys);
        RuleFor(file => file.Polarity).OneOf(MeasureWords.Polarities.Keys);
        RuleFor(file => file.Disclosure).OneOf(MeasureWords.Disclosures.Keys);
        RuleFor(file => file.LifeStage).Must(stage => stage is not null && stage.Split('-').All(MeasureWords.LifeStages.Contains))
            .WithMessage($"must be one of: {string.Join(", ", MeasureWords.LifeStages)}, or two of them as from-to.");
        RuleForEach(file => file.LogicModel).Must(MeasureWords.Nodes.Contains).WithMessage("'{PropertyValue}' is not a node of the logic model.");
        RuleFor(file => file.Clock).Must(clock => clock is null || StatutoryClocks.All.Any(known => known.Slug == clock))
            .WithMessage("is not one of the clocks in StatutoryClocks.");
        RuleForEach(file => file.Frequency).ChildRules(frequency =>
        {
            frequency.RuleFor(each => each.Every).OneOf(["year", "term", "month"]);
            frequency.RuleFor(each => each.Term).OneOf(MeasureWords.Terms).When(each => each.Term is not null);
            frequency.RuleFor(each => each.Period).OneOf(MeasureWords.PeriodKinds);
        });
    }

    /// <summary>Results Based Accountability: an indicator describes a population and has no quadrant; a performance measure has one.</summary>
    private void MustFitTheKind()
    {
        RuleFor(file => file.Quadrant).Null().When(file => file.Kind == "indicator")
            .WithMessage("must be left out: an indicator describes a population and sits in no quadrant.");
        RuleFor(file => file.Quadrant).OneOf(MeasureWords.Quadrants.Keys).When(file => file.Kind == "performance");
        RuleFor(file => file.Denominator).Given().When(file => file.Type is "proportion" or "rate" or "share");
        RuleFor(file => file.Per).Must(per => per > 1).When(file => file.Type == "rate").WithMessage("is missing: a rate says per how many.");
        RuleFor(file => file.WithoutDenominator).Given().When(file => file.Type == "rate");
        RuleFor(file => file.Target).Null().When(file => file.Weak).WithMessage("must be left out: a weak measure is never a target.");
        RuleFor(file => file.Dimensions).NotEmpty().When(file => file.Type == "share")
            .WithMessage("is missing: a share is of the members of a dimension.");
    }

    private static bool IsDay(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
