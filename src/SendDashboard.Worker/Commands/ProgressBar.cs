using System.Globalization;
using Dapper;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Insight.Pages.Loads;

namespace SendDashboard.Worker.Commands;

/// <summary>How far a load is, on one line of a terminal that is written over; nothing where the output goes to a file.</summary>
internal sealed class ProgressBar : IAsyncDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _over = new();
    private readonly Task _drawing;

    private ProgressBar(NpgsqlDataSource database, long run, TextWriter terminal) => _drawing = DrawAsync(database, run, terminal);

    /// <summary>A bar on the terminal the problems go to; none when that is no terminal.</summary>
    public static ProgressBar? On(NpgsqlDataSource database, long run) =>
        Console.IsErrorRedirected ? null : new ProgressBar(database, run, Console.Error);

    /// <summary>The line: stages done count alike, as on the page of the load.</summary>
    public static string Line(string? stage, int percent)
    {
        var done = LoadStages.All.TakeWhile(one => one.Slug != stage).Count();
        var (known, title) = done < LoadStages.All.Count ? (done, LoadStages.All[done].Title) : (0, "Waiting");
        var part = ((known * 100) + (done < LoadStages.All.Count ? Math.Clamp(percent, 0, 100) : 0)) / LoadStages.All.Count;
        var filled = part * Width / 100;
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', Width - filled)}] {part,3}% {title}");
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _drawing;
        _over.Dispose();
    }

    private async Task DrawAsync(NpgsqlDataSource database, long run, TextWriter terminal)
    {
        var longest = 0;
        try
        {
            while (!_over.IsCancellationRequested)
            {
                await using var connection = await database.OpenConnectionAsync(_over.Token);
                var (stage, percent) = await connection.QuerySingleAsync<(string? Stage, short Percent)>(new CommandDefinition(
                    NamedSql.Read("runs/how_far.sql"), new { run }, cancellationToken: _over.Token));
                var line = Line(stage, percent);
                longest = Math.Max(longest, line.Length);
                await terminal.WriteAsync($"\r{line.PadRight(longest)}");
                await Task.Delay(Pause, _over.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or NpgsqlException)
        {
            // It is over; or the load itself says what is wrong with the database.
        }

        await terminal.WriteAsync($"\r{new string(' ', longest)}\r");
    }
}
