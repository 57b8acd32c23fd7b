using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;

namespace SendDashboard.Etl.Profiling;

/// <summary>
/// Counts what the rows that can be loaded look like, table by table, just before they go: so a person can hold the file against the last
/// of its feed, whether it was loaded or is held, long after the rows themselves are gone.
/// </summary>
internal static class DeliveryProfile
{
    /// <summary>Counts again whatever was counted of the delivery before.</summary>
    public static async Task KeepAsync(ImportRun run, CancellationToken cancellationToken)
    {
        await using var counting = await run.Session.Connection.BeginTransactionAsync(cancellationToken);
        await run.Session.ExecuteAsync("profile/begin.sql", new { delivery = run.DeliveryId }, cancellationToken);
        foreach (var (table, _) in run.Came)
        {
            await RowsAsync(run, table, cancellationToken);
            await ValuesAsync(run, table, cancellationToken);
            await RangesAsync(run, table, cancellationToken);
        }

        await counting.CommitAsync(cancellationToken);
    }

    private static async Task RowsAsync(ImportRun run, ContractTable table, CancellationToken cancellationToken)
    {
        var (parameters, stg) = (new { delivery = run.DeliveryId, table = table.Name }, ("stg", ImportRun.View(table)));
        await run.Session.ExecuteAsync("profile/rows.sql", parameters, cancellationToken, stg);
        if (run.Contract.People is { } people && people.Tables.Contains(table.Name))
        {
            var identifiers = string.Join(", ", people.Identifiers.Select(one => SqlText.Quote(table.Field(one.Field).Column)));
            await run.Session.ExecuteAsync("profile/people.sql", parameters, cancellationToken, stg, ("identifiers", identifiers));
        }
    }

    private static async Task ValuesAsync(ImportRun run, ContractTable table, CancellationToken cancellationToken)
    {
        var listed = table.Fields.Where(field => ProfiledField.IsPlace(field) || ProfiledField.IsCode(field)).ToList();
        foreach (var set in listed.Where(field => field.Type == FieldType.CodeSet))
        {
            await run.Session.ExecuteAsync(
                "profile/sets.sql", new { delivery = run.DeliveryId, table = table.Name, field = set.Name, separator = set.Separator.ToString() }, cancellationToken,
                ("stg", ImportRun.View(table)), ("column", SqlText.Quote(set.Column)));
        }

        var fields = listed.Where(field => field.Type != FieldType.CodeSet).ToList();
        if (fields.Count > 0)
        {
            await run.Session.ExecuteAsync(
                "profile/values.sql",
                new { delivery = run.DeliveryId, table = table.Name, fields = Names(fields), kinds = fields.Select(field => ProfiledField.IsPlace(field) ? "place" : "code").ToArray() },
                cancellationToken,
                ("stg", ImportRun.View(table)), ("cells", string.Join(", ", fields.Select((field, at) => $"({at + 1}, s.{SqlText.Quote(field.Column)}::text)"))));
        }
    }

    private static async Task RangesAsync(ImportRun run, ContractTable table, CancellationToken cancellationToken)
    {
        var fields = table.Fields.Where(field => ProfiledField.IsDay(field) || ProfiledField.IsAmount(field)).ToList();
        if (fields.Count == 0)
        {
            return;
        }

        var sums = fields.Select((field, at) => ProfiledField.IsDay(field)
            ? $"min({SqlText.Quote(field.Column)})::text as first{at}, max({SqlText.Quote(field.Column)})::text as last{at}, count({SqlText.Quote(field.Column)})::numeric as days{at}"
            : $"sum({SqlText.Quote(field.Column)})::numeric as total{at}");
        var cells = fields.SelectMany((field, at) => ProfiledField.IsDay(field)
            ? new[] { $"({at + 1}, 'first', first{at}, days{at})", $"({at + 1}, 'last', last{at}, days{at})" }
            : [$"({at + 1}, 'total', '', total{at})"]);
        await run.Session.ExecuteAsync(
            "profile/ranges.sql", new { delivery = run.DeliveryId, table = table.Name, fields = Names(fields) }, cancellationToken,
            ("stg", ImportRun.View(table)), ("sums", string.Join(", ", sums)), ("cells", string.Join(", ", cells)));
    }

    private static string[] Names(IEnumerable<ContractField> fields) => [.. fields.Select(field => field.Name)];
}
