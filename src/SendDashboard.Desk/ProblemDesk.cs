using SendDashboard.Database.Access;

namespace SendDashboard.Desk;

/// <summary>What is wrong in a delivery, through the hatch: rules, places, and cells as far as they may be seen.</summary>
public sealed class ProblemDesk(RequestDatabase database)
{
    /// <summary>Every rule broken, errors first, most rows first.</summary>
    public Task<IReadOnlyList<ProblemRule>> RulesAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<ProblemRule>("problem_rules", new { delivery }, cancellationToken);

    /// <summary>One page of a rule's rows, in the order of the file.</summary>
    public Task<IReadOnlyList<ProblemRow>> RowsAsync(long delivery, string code, int size, int skip, CancellationToken cancellationToken) =>
        database.RowsAsync<ProblemRow>("problem_rows", new { delivery, code, size, skip }, cancellationToken);
}
