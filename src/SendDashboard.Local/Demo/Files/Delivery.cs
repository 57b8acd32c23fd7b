namespace SendDashboard.Local.Demo.Files;

/// <summary>One file for the inbox: where it goes, the day that orders it, and how its tables come about when its turn comes.</summary>
internal sealed record Delivery(string Agency, string FileName, DateOnly Sent, Func<IReadOnlyList<Table>> Tables)
{
    public string Path => $"{Agency}/{FileName}";

    public bool IsSet => FileName.EndsWith(".zip", StringComparison.Ordinal);
}
