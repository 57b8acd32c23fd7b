namespace SendDashboard.Etl.Loading;

/// <summary>A check of sql/checks returned rows: the load is wrong, whatever the file holds.</summary>
public sealed class CheckFailedException(string check) : Exception($"sql/{check} found rows; it must find none.")
{
    public string Check { get; } = check;
}
