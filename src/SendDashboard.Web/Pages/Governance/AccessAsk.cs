using System.Globalization;
using SendDashboard.Desk.Governance;
using SendDashboard.Web.Components;

namespace SendDashboard.Web.Pages.Governance;

/// <summary>The filters of the access log as they stand in the address. What cannot be understood filters nothing.</summary>
public sealed record AccessAsk(string? Person, string? Kind, string? Dataset, string? Why, string? Done, string? From, string? To)
{
    public const string Path = "/governance/access-log";

    /// <summary>Days shown when no day is named.</summary>
    public const int Days = 30;

    public AccessFilter Filter(DateOnly today) => new(
        long.TryParse(Person, NumberStyles.None, CultureInfo.InvariantCulture, out var account) ? account : null,
        Given(Kind), Given(Dataset), Given(Why), Given(Done), Day(From) ?? (Day(To) ?? today).AddDays(1 - Days), Day(To));

    public string Address(int page = 1) => Addresses.With(
        Path, ("person", Person), ("pages", Kind), ("dataset", Dataset), ("why", Why), ("done", Done), ("from", From), ("to", To),
        ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
