using SendDashboard.Worker.Commands;

namespace SendDashboard.Worker;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return await CommandLine.RunAsync(args, Console.Out, Console.Error, stop.Token);
    }
}
