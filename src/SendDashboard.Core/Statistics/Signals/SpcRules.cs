namespace SendDashboard.Core.Statistics.Signals;

/// <summary>The four rules of an SPC chart, as the NHS Making Data Count team advises, and no more.</summary>
/// <param name="values">Oldest first, null for a gap.</param>
/// <param name="mean">The centre line.</param>
/// <param name="reach">From the mean to either limit.</param>
internal sealed class SpcRules(IReadOnlyList<double?> values, double mean, double reach)
{
    private const int RunLength = 7;

    // A mean of twelve like values can miss them by a rounding error, which is no variation.
    private readonly double _rounding = 1e-12 * Math.Max(1, Math.Abs(mean));

    internal SpcPoint Judge(int at)
    {
        if (values[at] is not { } value)
        {
            return new SpcPoint(null, SpcSignals.None, false);
        }

        var run = InRun(at);
        var signals = (IsOutside(at) ? SpcSignals.OutsideLimits : 0)
            | (InRow(at, RunLength, Side) != 0 ? SpcSignals.Shift : 0)
            | (run != 0 ? SpcSignals.Run : 0)
            | (IsTwoOfThree(at) ? SpcSignals.TwoOfThree : 0);
        // A run that signals alone is judged by where it is heading, not by the side it happens to be on.
        return new SpcPoint(value, signals, signals == SpcSignals.Run ? run > 0 : value > mean);
    }

    private int Side(int at) => values[at] is { } value && Math.Abs(value - mean) > _rounding ? Math.Sign(value - mean) : 0;

    private bool IsOutside(int at) => Math.Abs(values[at]!.Value - mean) > reach + _rounding;

    /// <summary>Beyond two thirds of the way to a limit, but not outside it.</summary>
    private bool IsClose(int at) => values[at] is { } value && !IsOutside(at) && Math.Abs(value - mean) > reach * 2 / 3 + _rounding;

    /// <summary>Up or down from the point before: 0 at a gap, at the start, or level.</summary>
    private int Step(int at) => at > 0 && values[at] is { } value && values[at - 1] is { } before ? Math.Sign(value - before) : 0;

    /// <summary>Seven points rising are six rises, so a point belongs through the rise into it or the rise out of it.</summary>
    private int InRun(int at)
    {
        var into = InRow(at, RunLength - 1, Step);
        return into != 0 || at + 1 == values.Count ? into : InRow(at + 1, RunLength - 1, Step);
    }

    /// <summary>The sign shared by at least <paramref name="length"/> neighbours in a row of which this is one, or 0.</summary>
    private int InRow(int at, int length, Func<int, int> sign)
    {
        var own = sign(at);
        if (own == 0)
        {
            return 0;
        }

        var (first, last) = (at, at);
        while (first > 0 && sign(first - 1) == own)
        {
            first--;
        }

        while (last + 1 < values.Count && sign(last + 1) == own)
        {
            last++;
        }

        return last - first + 1 >= length ? own : 0;
    }

    private bool IsTwoOfThree(int at) =>
        IsClose(at) && Enumerable.Range(Math.Max(0, at - 2), 3).Any(first =>
            first <= at && first + 2 < values.Count
            && Enumerable.Range(first, 3).All(i => Side(i) == Side(at))
            && Enumerable.Range(first, 3).Count(IsClose) >= 2);
}
