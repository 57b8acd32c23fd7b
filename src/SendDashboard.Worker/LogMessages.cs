using Microsoft.Extensions.Logging;

namespace SendDashboard.Worker;

/// <summary>Everything the Worker may ever log: ids, names of jobs, counts, codes. No file names: a file may be named after a child.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(2001, LogLevel.Warning, "The database was not reached for {What} (SQLSTATE {SqlState}); trying again")]
    public static partial void DatabaseNotReached(this ILogger log, string what, string? sqlState);

    // The exception itself is never handed over: its text may quote a cell.
    [LoggerMessage(2002, LogLevel.Error, "Job {Job} failed: {Exception} SQLSTATE {SqlState} at {Where}")]
    public static partial void JobFailed(this ILogger log, string job, string exception, string? sqlState, string? where);

    [LoggerMessage(2003, LogLevel.Information, "Inbox: run {RunId} queued for {Agency}")]
    public static partial void Queued(this ILogger log, long runId, string agency);

    [LoggerMessage(2004, LogLevel.Warning, "Inbox: something in the folder of {Agency} could not be moved ({Exception}); it is tried again at the next look")]
    public static partial void NotMoved(this ILogger log, string agency, string exception);

    [LoggerMessage(2005, LogLevel.Information, "Purged {Rows} rows kept out or listed, {Files} files of the spool, {Tables} staged tables")]
    public static partial void Purged(this ILogger log, int rows, int files, int tables);

    [LoggerMessage(2006, LogLevel.Information, "Request {RequestId} taken: run {RunId}")]
    public static partial void RequestTaken(this ILogger log, long requestId, long? runId);

    [LoggerMessage(2007, LogLevel.Information, "Catalogue published: {Extracts} extracts, {Messages} messages, {Agreements} agreements")]
    public static partial void CataloguePublished(this ILogger log, int extracts, int messages, int agreements);

    [LoggerMessage(2008, LogLevel.Warning, "Run {RunId} was given up: begun too often, never ended")]
    public static partial void RunGivenUp(this ILogger log, long runId);

    [LoggerMessage(2020, LogLevel.Information, "The agreements have changed: {Agreements} are read")]
    public static partial void AgreementsChanged(this ILogger log, int agreements);

    // What is wrong names file, place and rule of our own configuration, and quotes nothing an agency sent.
    [LoggerMessage(2021, LogLevel.Error, "The agreements were changed and cannot be read, so the earlier ones stay: {What}")]
    public static partial void AgreementsWrong(this ILogger log, string what);
}
