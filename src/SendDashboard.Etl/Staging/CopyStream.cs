using Npgsql;

namespace SendDashboard.Etl.Staging;

/// <summary>One binary COPY: completed aloud, or cancelled; closing it without either cancels.</summary>
internal sealed class CopyStream : IDisposable
{
    private readonly NpgsqlRawCopyStream _stream;
    private bool _ended;

    internal CopyStream(NpgsqlConnection connection, string copy)
    {
        _stream = connection.BeginRawBinaryCopy(copy);
        _stream.Write(CopyBuffer.Header);
    }

    internal void Write(ReadOnlySpan<byte> rows)
    {
        try
        {
            _stream.Write(rows);
        }
        catch (PostgresException e)
        {
            _ended = true;
            throw new StagingRefusedException(e.SqlState);
        }
    }

    internal void Complete()
    {
        Write(CopyBuffer.Trailer);
        _ended = true;
        try
        {
            _stream.Dispose();
        }
        catch (PostgresException e)
        {
            throw new StagingRefusedException(e.SqlState);
        }
    }

    public void Dispose()
    {
        if (!_ended)
        {
            _ended = true;
            _stream.Cancel();
        }
    }
}
