using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Reading;

/// <summary>Raised deep inside a read where a file turns out not to be readable; caught where files are read, and never seen beyond. Holds no text of the file.</summary>
public sealed class FileStoppedException : IOException
{
    public FileStoppedException()
    {
    }

    public FileStoppedException(string message) : base(message)
    {
    }

    public FileStoppedException(string message, Exception inner) : base(message, inner)
    {
    }

    internal FileStoppedException(string code, long line) : base(code) => (Code, Line) = (code, line);

    /// <summary>Why, by its code.</summary>
    public string Code { get; } = FaultCode.UnsafeArchive;

    /// <summary>Line it was noticed on.</summary>
    public long Line { get; }
}
