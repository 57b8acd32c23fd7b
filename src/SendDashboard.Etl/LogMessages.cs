using Microsoft.Extensions.Logging;

namespace SendDashboard.Etl;

/// <summary>Everything Etl may ever log: ids, stages, counts, codes, durations. No names, identifiers or file contents.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1001, LogLevel.Information, "Run {RunId} attempt {Attempt}: stage {Stage} ended, {Rows} rows, fault {Code}")]
    public static partial void StageEnded(this ILogger log, long runId, int attempt, string stage, long? rows, string? code);

    [LoggerMessage(1002, LogLevel.Information, "Run {RunId} attempt {Attempt} ended: {State} {Code}")]
    public static partial void RunEnded(this ILogger log, long runId, int attempt, string state, string? code);

    [LoggerMessage(1003, LogLevel.Warning, "Run {RunId} attempt {Attempt}: another worker holds it now; left alone")]
    public static partial void LeaseLost(this ILogger log, long runId, int attempt);

    [LoggerMessage(1004, LogLevel.Warning, "Run {RunId} attempt {Attempt}: the database did not do its work (SQLSTATE {SqlState}); given back for another attempt")]
    public static partial void DatabaseFailed(this ILogger log, long runId, int attempt, string? sqlState);

    // The exception itself is never handed over: its text may quote a cell (Npgsql does so for COPY).
    [LoggerMessage(1005, LogLevel.Error, "Run {RunId} attempt {Attempt} failed, reference {FaultId}: {Exception} SQLSTATE {SqlState} at {Where}")]
    public static partial void RunFailed(this ILogger log, long runId, int attempt, string faultId, string exception, string? sqlState, string? where);

    [LoggerMessage(1006, LogLevel.Warning, "Run {RunId} given up after its last attempt")]
    public static partial void RunGivenUp(this ILogger log, long runId);

    [LoggerMessage(1007, LogLevel.Warning, "Run {RunId} attempt {Attempt}: what its rows look like could not be counted (SQLSTATE {SqlState}); it cannot be compared")]
    public static partial void ProfileNotKept(this ILogger log, long runId, int attempt, string? sqlState);
}
