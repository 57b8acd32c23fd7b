using SendDashboard.Database.Access;

namespace SendDashboard.Insight.Pages.Data;

/// <summary>The rule catalogue: every code there is, and where each applies.</summary>
public sealed class RulesQuery(RequestDatabase database)
{
    /// <summary>The codes, of one feed or all, of one effect or any, whose words hold a text.</summary>
    public Task<IReadOnlyList<RuleSummary>> RulesAsync(string? extract, string? effect, string? search, CancellationToken cancellationToken) =>
        database.RowsAsync<RuleSummary>("rules", new { extract, effect, search }, cancellationToken);

    /// <summary>One code with its words; null when the catalogue does not have it.</summary>
    public async Task<RuleSummary?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await RulesAsync(null, null, null, cancellationToken)).FirstOrDefault(rule => rule.Code == code);

    /// <summary>Where a rule applies; all the rules of a feed when that is named instead.</summary>
    public Task<IReadOnlyList<RulePlace>> PlacesAsync(string? code, string? extract, CancellationToken cancellationToken) =>
        database.RowsAsync<RulePlace>("rule_places", new { code, extract }, cancellationToken);
}
