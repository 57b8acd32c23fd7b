using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Staging;

namespace SendDashboard.Etl.Stages;

/// <summary>Reads and judges every row once, into the delivery's own staged tables, and gives them the names that load SQL reads.</summary>
public sealed class ReadStage(DeliveryReader reader, RunStore runs, TimeProvider time) : IImportStage
{
    public string Name => "read";

    public async Task<StageResult> RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var read = await reader.ReadIntoStagingAsync(
            run.Recognition, run.Cover, new StagingTarget(run.DeliveryId, run.Held.Lease), run.Session.Database,
            new ReadProgressNote(runs, run.Held, time, cancellationToken), cancellationToken);
        if (read.Stopped)
        {
            return read.Fault;
        }

        run.Tables = read.Value.Tables;
        foreach (var table in run.Tables)
        {
            await run.Session.ExecuteAsync("read/table.sql", Row(run.DeliveryId, table), cancellationToken);
        }

        await run.Session.ExecuteAsync("read/loading.sql", new { delivery = run.DeliveryId }, cancellationToken);
        await NameTablesAsync(run, cancellationToken);
        return new StageResult(run.Tables.Sum(table => table.RowsInFile));
    }

    private static object Row(long delivery, TableCounts table) => new
    {
        delivery, table = table.Table, fileName = table.FileName, layout = table.Layout, encoding = table.Encoding,
        rowsInFile = table.RowsInFile, rowsKeptOut = table.RowsKeptOut, queries = table.Queries,
        columnsNotUsed = table.ColumnsNotUsed.ToArray(), columnsNotAgreed = table.ColumnsNotAgreed.ToArray(),
    };

    private static async Task NameTablesAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var staged = run.Came.ToDictionary(came => came.Table.Name, came => came.Staged, StringComparer.Ordinal);
        var names = run.Contract.Tables.Select(table => staged.TryGetValue(table.Name, out var name)
            ? $"analyze {name};\ncreate temporary view {ImportRun.View(table)} as select * from {name}"
            : $"create temporary table {ImportRun.View(table)} ({Columns(table)})"); // Did not come: empty, so that load SQL need not ask.
        await using var command = SqlText.Command(run.Session.Connection, string.Join(";\n", names), null);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Columns(ContractTable table) =>
        string.Join(", ", table.Fields.Select(field => $"{SqlText.Quote(field.Column)} {field.SqlType}")
            .Prepend("line bigint, row_hash bigint")
            .Concat(table.KeepsOtherColumns ? ["figures jsonb"] : []));
}
