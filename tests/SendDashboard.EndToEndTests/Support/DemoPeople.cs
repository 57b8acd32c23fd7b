using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>The invented people of the demonstration, signed in once each, and who of them reads which page.</summary>
internal sealed partial class DemoPeople(Uri address, Func<long, Task<string?>> agencyOfRun)
{
    public const string IgLead = "Information governance lead, SEND partnership";
    public const string Commissioner = "Commissioner, SEND partnership";
    public const string Forum = "Forum representative, Parent carer forum";
    public const string Administrator = "Administrator, SEND partnership";
    public const string Steward = "Data steward, Education service";
    public const string SocialCare = "Analyst, Children's social care";

    private static readonly Dictionary<string, string> Analysts = new(StringComparer.Ordinal)
    {
        ["education"] = "Analyst, Education service",
        ["health"] = "Analyst, NHS services",
        ["social-care"] = SocialCare,
    };

    private readonly ConcurrentDictionary<string, Task<string>> _sessions = new(StringComparer.Ordinal);

    public Task<string> SessionAsync(string person) => _sessions.GetOrAdd(person, who => SignInForm.AsDemoPersonAsync(address, who));

    /// <summary>The IG lead sees every load and every governance page; problem rows, fixing and undoing are for an analyst of the agency, loading for any analyst, records for the steward, people for the administrator.</summary>
    public async Task<string> ReaderOfAsync(string page) =>
        page.StartsWith("/admin", StringComparison.Ordinal) && !page.StartsWith("/admin/role-requests", StringComparison.Ordinal) ? Administrator
        : page.StartsWith("/data/imports/new", StringComparison.Ordinal) ? SocialCare
        : page.Contains("/records", StringComparison.Ordinal) ? Steward
        : OfFeed().Match(page) is { Success: true } feed ? Analysts[feed.Groups[1].Value]
        : OfAgency().Match(page) is { Success: true } match && await agencyOfRun(long.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)) is { } agency
            ? Analysts.GetValueOrDefault(agency, SocialCare)
            : IgLead;

    [GeneratedRegex(@"^/data/imports/(\d+)/(?:problems|fix|undo|let-in|queries|compare)")]
    private static partial Regex OfAgency();

    [GeneratedRegex("^/data/imports/feeds/([^/]+)/")]
    private static partial Regex OfFeed();
}
