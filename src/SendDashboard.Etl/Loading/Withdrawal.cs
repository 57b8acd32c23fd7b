using Dapper;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Etl.Loading;

/// <summary>
/// Withdraws a delivery in one transaction: it stops counting, and what it took the place of counts again. Facts stay where they are;
/// what is read is decided by the deliveries that count. The figures are worked out again afterwards, by whoever asked.
/// </summary>
public sealed class Withdrawal(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>It counts no longer: it was withdrawn, or a later delivery took its place.</summary>
    private const string CountsNoLonger = "UNDO-01";

    /// <summary>Rows of later files were not kept because this one holds the same.</summary>
    private const string LeanedOn = "UNDO-02";

    /// <summary>Withdraws the delivery that a request names. A request that has withdrawn it already is answered as if it just had.</summary>
    /// <exception cref="CheckFailedException">What counts again breaks a check of sql/checks; nothing was changed.</exception>
    public async Task<WithdrawalResult> UndoAsync(long request, long delivery, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var withdrawing = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(Command("begin", null, cancellationToken));
        var asked = await connection.QuerySingleAsync<Asked>(Command("asked", new { request }, cancellationToken));
        if (asked.State is not "queued")
        {
            return new WithdrawalResult(null, asked.State is not "taken");
        }

        if (asked.DeliveryState != "published" || !asked.Counts)
        {
            return new WithdrawalResult(CountsNoLonger, false);
        }

        if (asked.Kind == "feed" && await connection.ExecuteScalarAsync<int?>(Command("leaned_on", new { delivery }, cancellationToken)) is not null)
        {
            return new WithdrawalResult(LeanedOn, false);
        }

        var again = (await connection.QueryAsync<long>(Command("withdraw", new { delivery, now = time.GetUtcNow().UtcDateTime }, cancellationToken))).AsList();
        foreach (var counting in again)
        {
            await Checks.MustFindNothingAsync(connection, counting, cancellationToken);
        }

        await connection.ExecuteAsync(Command("taken", new { request }, cancellationToken));
        await withdrawing.CommitAsync(cancellationToken);
        return new WithdrawalResult(null, false);
    }

    private static CommandDefinition Command(string name, object? parameters, CancellationToken cancellationToken) =>
        new(NamedSql.Read($"withdrawn/{name}.sql"), parameters, cancellationToken: cancellationToken);

    private sealed record Asked(string State, string DeliveryState, bool Counts, string? Kind);
}
