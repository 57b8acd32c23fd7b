using System.Globalization;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Contracts;
using SendDashboard.Insight.Pages;
using SendDashboard.Worker.Hosting;
using SendDashboard.Worker.Jobs;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send undo</c>: withdraws the load of a run, with a reason that stays on the load's page, and works the figures out again.</summary>
internal static class UndoCommand
{
    private const int ShortestReason = 10;

    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var given = new Arguments(args, ["--reason"], []);
        var reason = given.Required("--reason").Trim();
        if (!long.TryParse(given.Only("RUN"), NumberStyles.None, CultureInfo.InvariantCulture, out var run))
        {
            throw new UsageException("RUN is the number of a load, as its page and send load name it.");
        }

        if (reason.Length < ShortestReason)
        {
            throw new UsageException($"--reason needs a few words: {ShortestReason} characters at least.");
        }

        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.Quieten(LogLevel.Warning))
            .AddWorker(configuration)
            .AddSingleton<UndoRequest>()
            .BuildServiceProvider();
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancellationToken);
        var asked = await connection.QuerySingleOrDefaultAsync<Asked>(Command("requests/ask_undo.sql", new { run, reason }));
        var code = asked is null ? "UNDO-01"
            : await services.GetRequiredService<UndoRequest>().ObeyAsync(
                new WaitingRequest(asked.RequestId, "undo", null, null, null, null, null, "command line", asked.DeliveryId, null, null), cancellationToken);
        if (asked is not null)
        {
            await connection.ExecuteAsync(code is null
                ? Command("requests/done.sql", new { request = asked.RequestId })
                : Command("requests/refused.sql", new { request = asked.RequestId, code }));
        }

        var messages = services.GetRequiredService<MessageCatalogue>();
        await output.WriteLineAsync(code is null
            ? $"Load {run} is undone. Its figures were worked out again."
            : $"{code}: {MessageText.Of(messages.Find(code)?.Text ?? "", null, null, null)}. {messages.Find(code)?.WhatToDo}");
        return code is null ? ExitCode.Clean : ExitCode.Refused;

        CommandDefinition Command(string name, object parameters) => new(NamedSql.Read(name), parameters, cancellationToken: cancellationToken);
    }

    private sealed record Asked(long RequestId, long DeliveryId);
}
