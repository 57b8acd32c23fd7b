namespace SendDashboard.Insight.Measures;

/// <summary>A file of the dashboards folder, or of the overlay, cannot be used. The message names the file, the key and what to do.</summary>
public sealed class DashboardFileException : Exception
{
    public DashboardFileException()
    {
    }

    public DashboardFileException(string message)
        : base(message)
    {
    }

    public DashboardFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The file, the path to the key in it (empty for the whole file) and what is wrong.</summary>
    public DashboardFileException(string file, string path, string problem)
        : base(path.Length == 0 ? $"{file}: {problem}" : $"{file}: {path}: {problem}")
    {
    }
}
