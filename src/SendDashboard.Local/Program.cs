using Microsoft.Extensions.Configuration;
using SendDashboard.Local.Home;
using SendDashboard.Local.Starting;

namespace SendDashboard.Local;

/// <summary>One machine, one command: the database, the Worker and the Web of one local area (README of this folder).</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var stop = new StopSignals();
        try
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
            await using var area = new LocalArea(LocalSettings.From(configuration), Console.Out);
            return await area.RunAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return 0;
        }
        catch (LocalException reason)
        {
            await Console.Error.WriteLineAsync(reason.Message);
            return 1;
        }
    }
}
