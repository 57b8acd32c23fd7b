using FluentValidation;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>A mapping to a release names its table and columns.</summary>
internal sealed class PublishedFileRules : AbstractValidator<MeasureFile.PublishedFile>
{
    public PublishedFileRules(IReadOnlyCollection<string> dimensions)
    {
        RuleFor(published => published.Extract).Given();
        RuleFor(published => published.Table).Given();
        RuleFor(published => published.Topic).Given();
        RuleFor(published => published.Numerator).NotEmpty().WithMessage("is missing: name the columns that make it up.");
        RuleForEach(published => published.Members.Keys).Must(dimensions.Contains)
            .OverridePropertyName("Members").WithMessage("'{PropertyValue}' is not in dimensions.yml.");
        RuleForEach(published => published.Members.Values).Must(IsRowsOrColumns)
            .OverridePropertyName("Members").WithMessage("gives either a topic with rows, or columns.");
    }

    private static bool IsRowsOrColumns(MeasureFile.BreakdownFile members) =>
        members.Topic is not null ? members.Rows.Count > 0 && members.Columns.Count == 0 : members.Rows.Count == 0 && members.Columns.Count > 0;
}
