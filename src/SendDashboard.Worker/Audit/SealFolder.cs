using System.Globalization;

namespace SendDashboard.Worker.Audit;

/// <summary>
/// The seals outside the database, a file a day: whoever rewrites the record and its chain cannot rewrite these (keep the folder on
/// another machine, or where files can only be added to). One line is <c>place hash instant</c>.
/// </summary>
internal sealed class SealFolder(string path)
{
    private const string Ending = ".seals";

    public string Path { get; } = path;

    /// <summary>Adds seals, in order, each to the file of its day.</summary>
    public void Add(IReadOnlyCollection<Seal> seals)
    {
        Directory.CreateDirectory(Path);
        foreach (var day in seals.GroupBy(seal => DateOnly.FromDateTime(seal.At)))
        {
            var file = System.IO.Path.Combine(Path, day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Ending);
            File.AppendAllLines(file, day.Select(Line));
        }
    }

    /// <summary>Every seal, oldest first. A last line that was cut off by a crash is passed over.</summary>
    public IEnumerable<Seal> Read() => Files().SelectMany(File.ReadLines).Select(Parse).OfType<Seal>();

    /// <summary>Place of the newest seal; nought when there is none.</summary>
    public long Newest() => Files().Reverse().Select(file => File.ReadLines(file).Select(Parse).OfType<Seal>().LastOrDefault()).FirstOrDefault(seal => seal is not null)?.Link ?? 0;

    private string[] Files() => Directory.Exists(Path)
        ? [.. Directory.GetFiles(Path, "*" + Ending).Order(StringComparer.Ordinal)]
        : [];

    private static string Line(Seal seal) => string.Create(CultureInfo.InvariantCulture, $"{seal.Link} {Convert.ToHexStringLower(seal.Hash)} {seal.At:O}");

    private static Seal? Parse(string line) =>
        line.Split(' ') is [var link, { Length: 64 } hash, var at]
        && long.TryParse(link, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && DateTime.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
            ? new Seal(place, Convert.FromHexString(hash), instant)
            : null;
}
