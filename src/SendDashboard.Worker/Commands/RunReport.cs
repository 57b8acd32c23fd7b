using Dapper;
using Npgsql;
using SendDashboard.Core.Faults;
using SendDashboard.Database;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Runs;
using SendDashboard.Insight.Pages;

namespace SendDashboard.Worker.Commands;

/// <summary>What came of a run, in words for a terminal. It names rules, tables, lines and columns, never a value.</summary>
internal sealed class RunReport(NpgsqlDataSource database, MessageCatalogue messages)
{
    public async Task<bool> IsOverAsync(long run, CancellationToken cancellationToken) =>
        await OutcomeAsync(run, cancellationToken) is { State: not (RunState.Queued or RunState.Running) };

    /// <summary>Writes the report; returns the exit code.</summary>
    public async Task<int> WriteAsync(long run, TextWriter output, CancellationToken cancellationToken)
    {
        var outcome = await OutcomeAsync(run, cancellationToken);
        await output.WriteLineAsync($"Run {run}: {outcome.State}{(outcome.Extract is null ? "" : $", {outcome.Extract}")}"
            + $"{(outcome.PeriodStart is null ? "" : $", {outcome.PeriodStart:yyyy-MM-dd} to {outcome.PeriodEnd:yyyy-MM-dd}")}");
        if (outcome.Code is { } code)
        {
            await output.WriteLineAsync($"{Said(messages, new FileFault(code, FileEffect.NotSet, outcome.ReasonTable, outcome.ReasonLine, outcome.ReasonField))}");
        }

        if (outcome.FaultId is { } fault)
        {
            await output.WriteLineAsync($"Reference {fault}");
        }

        var (tables, rules) = await TablesAndRulesAsync(outcome.DeliveryId ?? 0, cancellationToken);
        await WriteAsync(tables, rules, messages, output);
        return CodeOf(outcome.State, rules);
    }

    /// <summary>The sum rows and the problems by rule; the same for a load and for a check.</summary>
    public static async Task WriteAsync(IReadOnlyList<TableSum> tables, IReadOnlyList<RuleSum> rules, MessageCatalogue messages, TextWriter output)
    {
        foreach (var t in tables)
        {
            await output.WriteLineAsync($"{t.TableName,-20} {t.RowsInFile,10} in file = {t.RowsLoaded,10} loaded + {t.RowsNotLoaded,8} not loaded "
                + $"+ {t.RowsAlreadyHeld,10} already held; {t.Queries,8} queries");
            await output.WriteLineAsync($"{"",-20} read as {t.Encoding}, layout {t.Layout}");
        }

        foreach (var r in rules)
        {
            await output.WriteLineAsync($"{r.Severity,-6} {r.Code,-8} {r.RowCount,8} rows{Place(r.TableName, r.FirstLine, r.Field)}: "
                + MessageText.Of(messages.Find(r.Code)?.Text ?? "", r.TableName, r.Field, r.FirstLine, r.RowCount));
        }
    }

    /// <summary>Why a file was stopped: code, words and place.</summary>
    public static string Said(MessageCatalogue messages, FileFault fault)
    {
        var text = (messages.Find(fault.Code)?.Text ?? "").Replace("{detail}", fault.Detail ?? "{detail}", StringComparison.Ordinal);
        return $"{fault.Code}: {MessageText.Of(text, fault.Table, fault.Field, fault.Line)}{Place(fault.Table, fault.Line, fault.Field)}";
    }

    private static string Place(string? table, long? line, string? field) =>
        $"{(table is null ? "" : $", {table}")}{(line is null ? "" : $" line {line}")}{(field is null ? "" : $" column {field}")}";

    /// <summary>The exit code of a run, or of a check.</summary>
    public static int CodeOf(string state, IReadOnlyList<RuleSum> rules) => state switch
    {
        RunState.Rejected => ExitCode.Refused,
        RunState.Held => ExitCode.ErrorsOrHeld,
        RunState.Succeeded when rules.Any(rule => rule.Severity == "error") => ExitCode.ErrorsOrHeld,
        RunState.Succeeded when rules.Count > 0 => ExitCode.Queries,
        RunState.Succeeded => ExitCode.Clean,
        _ => ExitCode.Fault,
    };

    private async Task<RunOutcome> OutcomeAsync(long run, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<RunOutcome>(new CommandDefinition(
            NamedSql.Read("runs/report.sql"), new { run }, cancellationToken: cancellationToken));
    }

    private async Task<(List<TableSum> Tables, List<RuleSum> Rules)> TablesAndRulesAsync(long delivery, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var tables = await connection.QueryAsync<TableSum>(new CommandDefinition(
            NamedSql.Read("runs/report_tables.sql"), new { delivery }, cancellationToken: cancellationToken));
        var rules = await connection.QueryAsync<RuleSum>(new CommandDefinition(
            NamedSql.Read("runs/report_rules.sql"), new { delivery }, cancellationToken: cancellationToken));
        return (tables.AsList(), rules.AsList());
    }
}
