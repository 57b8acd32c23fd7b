using FluentValidation;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>Rules that several files share.</summary>
internal static class FileRuleExtensions
{
    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().WithMessage("is missing.");

    public static IRuleBuilderOptions<T, string?> OneOf<T>(this IRuleBuilder<T, string?> rule, IEnumerable<string> words)
    {
        var allowed = words.ToArray();
        return rule.Must(word => word is not null && allowed.Contains(word, StringComparer.Ordinal))
            .WithMessage($"must be one of: {string.Join(", ", allowed)}.");
    }
}
