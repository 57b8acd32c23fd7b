using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Files;
using SendDashboard.Local.Demo.Life;

namespace SendDashboard.Local.Demo;

/// <summary>The invented area: a simulation of children from which every agency's files are views. See the README of this folder.</summary>
public static class DemoArea
{
    public const string AreaName = "Aldermere (invented area)";
    public const string AreaCode = "X99000001";

    /// <summary>Raise when the files change, so that an answer sheet can be told from an older one.</summary>
    public const int Version = 1;

    internal const ulong Seed = 20_261_031;

    /// <summary>
    /// Writes every file below <paramref name="inbox"/>, oldest first, each under a temporary name and then renamed; last of all the answer sheet
    /// (<see cref="DemoTruth"/>) beside the inbox. Does nothing when that sheet is there. Interrupted, it starts again and writes the same bytes.
    /// </summary>
    public static async Task WriteAsync(string inbox, CancellationToken cancellationToken)
    {
        if (File.Exists(DemoTruth.PathFor(inbox)))
        {
            return;
        }

        var files = new List<DemoTruthFile>();
        var order = 0;
        foreach (var delivery in Deliveries.Of(new Area(Seed)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.AddRange(DeliveryWriter.Write(inbox, delivery, order++));
        }

        await new DemoTruth(AreaName, AreaCode, Seed, Version, DemoCalendar.Today, files).WriteAsync(inbox, cancellationToken);
    }
}
