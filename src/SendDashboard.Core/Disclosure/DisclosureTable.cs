namespace SendDashboard.Core.Disclosure;

/// <summary>
/// Everything shown of one measure, area and period that can be added and subtracted: a total, its breakdowns, and crosses of two
/// breakdowns. It is judged as a whole, because a cell that one breakdown hides another could give away.
/// </summary>
/// <remarks>
/// The constructor throws <see cref="ArgumentException"/>, without figures, for a negative count, for denominators on some cells
/// only, and for a line that does not add up: an unknown member left out would be shown to anybody who subtracts.
/// A table without any total is a list of cells without lines.
/// </remarks>
public sealed class DisclosureTable
{
    /// <summary>
    /// A table of any form. <paramref name="lines"/> and <paramref name="crosses"/> name their cells by place in
    /// <paramref name="cells"/>; the rows, columns and margins of a cross are among the lines too. <paramref name="unseen"/> are
    /// places of cells that nobody is shown whatever they hold.
    /// </summary>
    public DisclosureTable(
        IReadOnlyList<DisclosureCell> cells, IReadOnlyList<DisclosureLine> lines, IReadOnlyList<DisclosureCross>? crosses = null,
        IReadOnlySet<int>? unseen = null)
    {
        Cells = cells;
        Lines = lines;
        Crosses = crosses ?? [];
        Unseen = unseen ?? new HashSet<int>();
        HasDenominators = cells.Any(cell => cell.Denominator is not null);
        HasComplements = HasDenominators && cells.All(cell => cell.Numerator <= cell.Denominator);
        if (cells.Any(cell => cell.Numerator < 0 || cell.Denominator < 0))
        {
            throw new ArgumentException("A count of people cannot be negative.", nameof(cells));
        }

        if (HasDenominators && cells.Any(cell => cell.Denominator is null))
        {
            throw new ArgumentException("Either every cell has a denominator or none has.", nameof(cells));
        }

        if (lines.Any(line => line.AddsUp && !(AddsUp(line, Quantity.Numerator) && AddsUp(line, Quantity.Denominator))))
        {
            throw new ArgumentException("The members do not add up to their total: the unknown member must be given.", nameof(lines));
        }
    }

    /// <summary>The cells, in the order in which decisions come back.</summary>
    public IReadOnlyList<DisclosureCell> Cells { get; }

    /// <summary>What adds up to what.</summary>
    public IReadOnlyList<DisclosureLine> Lines { get; }

    /// <summary>Which of the lines make up a cross of two breakdowns.</summary>
    public IReadOnlyList<DisclosureCross> Crosses { get; }

    /// <summary>Cells that stand for what is left of a total and are never shown: the months of a year that are not in the table.</summary>
    public IReadOnlySet<int> Unseen { get; }

    internal bool HasDenominators { get; }

    /// <summary>False for plain counts, and for rates of events that can outnumber people.</summary>
    internal bool HasComplements { get; }

    /// <summary>One total, then its members in order: places 0, 1, 2 and on.</summary>
    public static DisclosureTable OneWay(DisclosureCell total, IReadOnlyList<DisclosureCell> members) => Family(total, [members]);

    /// <summary>One total (place 0) and several breakdowns of it, whose members follow breakdown by breakdown.</summary>
    public static DisclosureTable Family(DisclosureCell total, IReadOnlyList<IReadOnlyList<DisclosureCell>> breakdowns)
    {
        List<DisclosureCell> cells = [total];
        List<DisclosureLine> lines = [];
        foreach (var members in breakdowns)
        {
            lines.Add(new DisclosureLine(0, [.. Enumerable.Range(cells.Count, members.Count)]));
            cells.AddRange(members);
        }

        return new DisclosureTable(cells, lines);
    }

    /// <summary>
    /// Rows by columns, margins worked out from <paramref name="rows"/>, which are all as long: place 0 is the grand total, then
    /// the row totals, then the column totals, then the cells row by row.
    /// </summary>
    public static DisclosureTable TwoWay(IReadOnlyList<IReadOnlyList<DisclosureCell>> rows)
    {
        var (height, width) = (rows.Count, rows[0].Count);
        var firstColumn = 1 + height;
        var firstCell = firstColumn + width;
        var cross = new DisclosureCross(
            0, Places(1, height), Places(firstColumn, width), [.. Enumerable.Range(0, height).Select(row => Places(firstCell + row * width, width))]);
        DisclosureCell[] cells =
        [
            Sum(rows.SelectMany(row => row)),
            .. rows.Select(Sum),
            .. Enumerable.Range(0, width).Select(column => Sum(rows.Select(row => row[column]))),
            .. rows.SelectMany(row => row),
        ];
        DisclosureLine[] lines =
        [
            new(cross.Grand, cross.Rows),
            new(cross.Grand, cross.Columns),
            .. cross.Rows.Select((total, row) => new DisclosureLine(total, cross.Cells[row])),
            .. cross.Columns.Select((total, column) => new DisclosureLine(total, [.. cross.Cells.Select(row => row[column])])),
        ];
        return new DisclosureTable(cells, lines, [cross]);
    }

    private static int[] Places(int first, int count) => [.. Enumerable.Range(first, count)];

    private static DisclosureCell Sum(IEnumerable<DisclosureCell> cells) => cells.Aggregate(
        new DisclosureCell(0),
        (sum, cell) => new(sum.Numerator + cell.Numerator, cell.Denominator is { } more ? (sum.Denominator ?? 0) + more : null));

    private bool AddsUp(DisclosureLine line, Quantity quantity) =>
        line.Members.Sum(member => Cells[member][quantity]) == Cells[line.Total][quantity];
}
