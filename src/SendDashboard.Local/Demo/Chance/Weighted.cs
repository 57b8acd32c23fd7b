namespace SendDashboard.Local.Demo.Chance;

/// <summary>A choice with weights of any sum: one line of a published mix.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] items;
    private readonly double[] upTo;

    public Weighted(params (T Item, double Weight)[] choices)
    {
        items = [.. choices.Select(c => c.Item)];
        upTo = new double[choices.Length];
        var sum = 0.0;
        for (var i = 0; i < choices.Length; i++)
        {
            upTo[i] = sum += choices[i].Weight;
        }
    }

    public T Pick(DemoRandom random)
    {
        var at = Array.BinarySearch(upTo, random.Unit() * upTo[^1]);
        return items[Math.Min(at < 0 ? ~at : at + 1, items.Length - 1)];
    }
}
