using SendDashboard.Database.Access;

namespace SendDashboard.Desk.Answering;

/// <summary>What the people of an agency answer about their own files: that one held for its numbers is right, and why a query stands.</summary>
public sealed class AnswerDesk(RequestDatabase database)
{
    /// <summary>The numbers for which a file was held; none when it was not, or when who asks may not see it.</summary>
    public Task<IReadOnlyList<HoldNumber>> HoldsAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<HoldNumber>("holds", new { delivery }, cancellationToken);

    /// <summary>Leaves the request; null when who asks may not, or when it is not held for its numbers.</summary>
    public async Task<long?> AskLetInAsync(long delivery, string why, CancellationToken cancellationToken) =>
        (await database.RowsAsync<long?>("ask_let_in", new { delivery, why }, cancellationToken)).Single();

    /// <summary>Every query of a load, those not explained first.</summary>
    public Task<IReadOnlyList<LoadQueryAnswer>> QueriesAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<LoadQueryAnswer>("queries", new { delivery }, cancellationToken);

    /// <summary>Explains a query; null when who asks may not, or when there is none such.</summary>
    public async Task<long?> ExplainAsync(QueryExplanation explanation, CancellationToken cancellationToken) =>
        (await database.RowsAsync<long?>("explain_query", explanation, cancellationToken)).Single();

    /// <summary>Takes an explanation back; null when who asks may not.</summary>
    public async Task<long?> TakeBackAsync(long explanation, CancellationToken cancellationToken) =>
        (await database.RowsAsync<long?>("take_back_explanation", new { explanation }, cancellationToken)).Single();
}
