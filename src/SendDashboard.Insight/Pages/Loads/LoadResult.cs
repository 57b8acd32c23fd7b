using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Pages.Loads;

/// <summary>How a load ended, in the words people learn.</summary>
/// <param name="Word">Short, for a list.</param>
/// <param name="Heading">The heading of the load's page.</param>
/// <param name="Running">Still under way.</param>
/// <param name="Good">Nothing for anybody to do.</param>
public sealed record LoadResult(string Word, string Heading, bool Running, bool Good)
{
    /// <summary>It was loaded, and somebody has taken it back.</summary>
    public static LoadResult Undone { get; } = new("Undone", "This load was undone", false, true);

    /// <summary>The result of a run in a state, with its sums once they are known.</summary>
    /// <param name="state">The state of the run.</param>
    /// <param name="inFile">Rows in the file.</param>
    /// <param name="loaded">Rows loaded.</param>
    /// <param name="notLoaded">Rows kept out.</param>
    /// <param name="alreadyHeld">Rows that say nothing new.</param>
    /// <param name="queries">Rows queried.</param>
    /// <param name="open">Kinds of query nobody has explained.</param>
    public static LoadResult Of(string state, long? inFile, long? loaded, long? notLoaded, long? alreadyHeld, long? queries, long? open) => state switch
    {
        "queued" => new("Waiting", "Waiting to start", true, false),
        "running" => new("Loading", "Loading", true, false),
        "held" => new("Held", "Nothing was loaded yet: a person must answer", false, false),
        "rejected" => new("Refused", "Nothing was loaded", false, false),
        "failed" => new("Stopped", "Nothing was loaded: there is a problem with the service", false, false),
        _ => Finished(inFile ?? 0, loaded ?? 0, notLoaded ?? 0, alreadyHeld ?? 0, queries ?? 0, open ?? 0),
    };

    private static LoadResult Finished(long inFile, long loaded, long notLoaded, long alreadyHeld, long queries, long open)
    {
        if (loaded == 0)
        {
            return alreadyHeld == inFile && inFile > 0
                ? new("Already held", "Nothing was loaded: every row is already held", false, true)
                : new("Nothing loaded", "Nothing was loaded", false, false);
        }

        if (notLoaded > 0)
        {
            return new("Loaded, rows to fix", $"Loaded, with {Rows(notLoaded)} to fix", false, false);
        }

        return open > 0 ? new("Loaded, queries", $"Loaded, {Number(open)} {(open == 1 ? "query" : "queries")} to explain", false, false)
            : queries > 0 ? new("Loaded, explained", $"{Number(loaded)} of {Rows(inFile)} loaded, every query explained", false, true)
            : new("Loaded", $"{Number(loaded)} of {Rows(inFile)} loaded", false, true);
    }

    private static string Rows(long rows) => $"{Number(rows)} {(rows == 1 ? "row" : "rows")}";

    private static string Number(long number) => FigureFormats.Number(number, FigureUnit.Count);
}
