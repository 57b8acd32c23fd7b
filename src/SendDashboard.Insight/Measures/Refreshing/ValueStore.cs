using Npgsql;
using NpgsqlTypes;

namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>
/// Writes values so that history stays: a current row that changed is retired and a new one inserted; a row that comes out the
/// same keeps its number, so that a refresh and a full rebuild leave the same rows.
/// </summary>
internal sealed class ValueStore(NpgsqlConnection connection, DateTimeOffset now)
{
    public async Task StoreAsync(
        IReadOnlyCollection<MeasureValue> values, IReadOnlyCollection<RefreshScope> scopes, CancellationToken cancellationToken)
    {
        await ScopeAsync(scopes, cancellationToken);
        await CopyAsync(values, cancellationToken);
        await RunAsync("analyze.sql", cancellationToken);
        await RunAsync("retire.sql", cancellationToken, Now);
        await RunAsync("insert.sql", cancellationToken, Now);
    }

    /// <summary>Says what is worked out, before anything is: nothing outside it is touched.</summary>
    public async Task ScopeAsync(IReadOnlyCollection<RefreshScope> scopes, CancellationToken cancellationToken)
    {
        await RunAsync("new_values.sql", cancellationToken);
        await CopyAsync(scopes, cancellationToken);
    }

    public Task RetireUnknownAsync(IEnumerable<string> slugs, CancellationToken cancellationToken) =>
        RunAsync("retire_unknown.sql", cancellationToken, Now, new NpgsqlParameter("slugs", slugs.ToArray()));

    private NpgsqlParameter Now => new("now", NpgsqlDbType.TimestampTz) { Value = now.UtcDateTime };

    private Task RunAsync(string script, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        RefreshCommand.RunAsync(connection, script, cancellationToken, parameters);

    private async Task CopyAsync(IEnumerable<MeasureValue> values, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy new_value from stdin (format binary)", cancellationToken);
        foreach (var value in values)
        {
            await copy.StartRowAsync(cancellationToken);
            await WriteTextsAsync(copy, cancellationToken, value.Slug, value.AreaCode, value.Period.Kind);
            await copy.WriteAsync(value.Period.Start, NpgsqlDbType.Date, cancellationToken);
            await copy.WriteAsync(value.Period.End, NpgsqlDbType.Date, cancellationToken);
            await WriteTextsAsync(copy, cancellationToken, value.Breakdown, value.Member, "", "", value.Source);
            foreach (var number in new[] { value.Numerator, value.Denominator, value.Result.Value, value.Result.Lower, value.Result.Upper })
            {
                await WriteAsync(copy, number, NpgsqlDbType.Numeric, cancellationToken);
            }

            await WriteTextsAsync(copy, cancellationToken, value.Result.Method, value.Symbol, value.Result.Reason);
            await copy.WriteAsync(value.Deliveries.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint, cancellationToken);
            await WriteTextsAsync(copy, cancellationToken, value.Definition);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private async Task CopyAsync(IEnumerable<RefreshScope> scopes, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy refresh_scope from stdin (format binary)", cancellationToken);
        foreach (var scope in scopes)
        {
            await copy.StartRowAsync(cancellationToken);
            await WriteTextsAsync(copy, cancellationToken, scope.Slug, scope.Source, scope.Period?.Kind);
            await WriteAsync(copy, scope.Period?.Start, NpgsqlDbType.Date, cancellationToken);
            await WriteAsync(copy, scope.Period?.End, NpgsqlDbType.Date, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task WriteTextsAsync(NpgsqlBinaryImporter copy, CancellationToken cancellationToken, params string?[] texts)
    {
        foreach (var text in texts)
        {
            await (text is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken));
        }
    }

    private static Task WriteAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken cancellationToken)
        where T : struct =>
        value is { } known ? copy.WriteAsync(known, type, cancellationToken) : copy.WriteNullAsync(cancellationToken);
}
