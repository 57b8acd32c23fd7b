using System.Globalization;

namespace SendDashboard.Insight.Comparison;

/// <summary>A published figure: a number, or the symbol that stands in its place. Never both, and never nought for "not there".</summary>
internal readonly record struct PublishedNumber(decimal? Number, string? Symbol)
{
    private const string NotAvailable = "x";

    /// <summary>Symbols of the department and their older forms: <c>~</c> and <c>*</c> hide, <c>k</c> is low, <c>:</c> and <c>..</c> are not there.</summary>
    public static PublishedNumber Read(string? text) => text?.Trim() switch
    {
        null or "" or ":" or ".." => new(null, NotAvailable),
        "~" or "*" => new(null, "c"),
        "k" => new(null, "low"),
        var figure when decimal.TryParse(figure, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new(number, null),
        var symbol => new(null, symbol is "x" or "z" or "c" or "low" or "u" ? symbol : NotAvailable),
    };

    public static PublishedNumber Sum(IEnumerable<PublishedNumber> numbers) => numbers.Aggregate(
        new PublishedNumber(0, null),
        (sum, next) => sum.Symbol is not null ? sum : next.Symbol is not null ? next : new(sum.Number + next.Number, null));
}
