namespace SendDashboard.Desk.Comparing;

/// <summary>What became of a number from one load to the next: large enough to be looked at, or not.</summary>
public static class Shift
{
    /// <summary>Below this, a change of a few would look like a collapse.</summary>
    private const decimal TooFewToTell = 20;

    /// <summary>Parts of a hundred by which the share of a code may move.</summary>
    private const decimal ShareMoves = 10;

    /// <summary>Forty per cent fewer, or three times as many: what holds a file.</summary>
    public static bool IsLarge(decimal? here, decimal? there) =>
        there > 0 && Math.Max(here ?? 0, there.Value) >= TooFewToTell && ((here ?? 0) * 10 <= there * 6 || here >= there * 3);

    /// <summary>A share that has moved by ten parts of a hundred, of rows enough to tell.</summary>
    public static bool ShareIsLarge(decimal here, decimal ofHere, decimal there, decimal ofThere) =>
        ofHere >= TooFewToTell && ofThere >= TooFewToTell && Math.Abs(Share(here, ofHere) - Share(there, ofThere)) >= ShareMoves;

    /// <summary>Parts of a hundred; nought of nothing.</summary>
    public static decimal Share(decimal part, decimal whole) => whole == 0 ? 0 : part * 100 / whole;
}
