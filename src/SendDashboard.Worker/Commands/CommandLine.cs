using Npgsql;
using Quartz;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Worker.Commands;

/// <summary>The commands of <c>send</c>.</summary>
internal static class CommandLine
{
    private const string Usage = """
        send run                                   load what arrives, on the contracts' schedules, until stopped
        send migrate                               bring the database to this version's schema, and make the logins
        send load FILE --agency A [--extract A/E] [--period P] [--accept-volume]
                                                   load one file, zip or folder, and say what came of it
        send check FILE --agency A [--extract A/E] [--period P]
                                                   judge a file without a database; nothing is kept
        send undo RUN --reason "..."               withdraw a load: what it took the place of counts again
        send profile FILE                          what each column of a CSV holds, and a draft contract to edit; no database is needed
        send rules [--extract A/E] [--json]        every rule by which files are judged; no database is needed
        send figures SLUG [--area CODE]            print a measure's current values as CSV, unsuppressed
        send user add EMAIL --name N --organisation O [--role R,R] [--area CODE]
        send user link EMAIL                       add a person who may sign in; or make a new link to set a password
        send audit verify [--seals FOLDER]         check that nobody has changed the record of who looked at what

        Exit codes of load, check and undo: 0 clean, 1 queries, 2 rows kept out or held, 3 refused, 4 our fault.
        Settings are environment variables: SEND_DATABASE, SEND_DATABASE_WORKER, SEND_DATABASE_WEB, SEND_INBOX, SEND_SPOOL, SEND_AUDIT, SEND_AREA.
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter problems, CancellationToken cancellationToken)
    {
        var rest = args.Skip(1).ToArray();
        try
        {
            return args.FirstOrDefault() switch
            {
                "run" => await RunCommand.RunAsync(rest, cancellationToken),
                "migrate" => await MigrateCommand.RunAsync(rest, output, cancellationToken),
                "load" => await LoadCommand.RunAsync(rest, output, cancellationToken),
                "check" => await CheckCommand.RunAsync(rest, output, cancellationToken),
                "undo" => await UndoCommand.RunAsync(rest, output, cancellationToken),
                "profile" => await ProfileCommand.RunAsync(rest, output, cancellationToken),
                "rules" => await RulesCommand.RunAsync(rest, output, cancellationToken),
                "user" => await UserCommand.RunAsync(rest, output, cancellationToken),
                "audit" => await AuditCommand.RunAsync(rest, output, cancellationToken),
                "figures" => await FiguresCommand.RunAsync(rest, output, cancellationToken),
                "help" or "--help" or "-h" => await SayAsync(output, Usage, ExitCode.Clean),
                null => await SayAsync(problems, Usage, ExitCode.Fault),
                var other => await SayAsync(problems, $"There is no command '{other}'.\n\n{Usage}", ExitCode.Fault),
            };
        }
        catch (UsageException reason)
        {
            return await SayAsync(problems, $"{reason.Message}\n\n{Usage}", ExitCode.Fault);
        }
        catch (Exception reason) when (reason is InvalidOperationException or DirectoryNotFoundException or ConfigException)
        {
            return await SayAsync(problems, reason.Message, ExitCode.Fault); // A setting or a contract is missing or wrong; the message names it.
        }
        catch (Exception reason) when (reason is NpgsqlException or SchedulerException)
        {
            return await SayAsync(problems, "The database does not answer, or refuses. Look at SEND_DATABASE_WORKER and at the server.", ExitCode.Fault);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Fault;
        }
    }

    private static async Task<int> SayAsync(TextWriter writer, string text, int code)
    {
        await writer.WriteLineAsync(text);
        return code;
    }
}
