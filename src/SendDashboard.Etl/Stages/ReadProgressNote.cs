using Npgsql;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Stages;

/// <summary>Notes how far a read is for the page that waits, once a second at most. A note that fails is only a note.</summary>
internal sealed class ReadProgressNote(RunStore runs, RunLease held, TimeProvider time, CancellationToken cancellationToken) : IProgress<ReadProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private long _last = time.GetTimestamp();
    private Task _note = Task.CompletedTask;

    public void Report(ReadProgress value)
    {
        if (value.BytesTotal > 0 && _note.IsCompleted && time.GetElapsedTime(_last) >= Pause)
        {
            _last = time.GetTimestamp();
            _note = NoteAsync((int)Math.Min(99, value.BytesRead * 100 / value.BytesTotal));
        }
    }

    private async Task NoteAsync(int percent)
    {
        try
        {
            await runs.ProgressAsync(held, percent, cancellationToken);
        }
        catch (Exception missed) when (missed is NpgsqlException or OperationCanceledException)
        {
            // The read itself will say what is wrong, if anything is.
        }
    }
}
