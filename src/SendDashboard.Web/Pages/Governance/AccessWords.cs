using SendDashboard.Desk.Governance;
using SendDashboard.Insight.Measures;
using SendDashboard.Web.Components.Forms;

namespace SendDashboard.Web.Pages.Governance;

/// <summary>An entry of the record of reads as a sentence: who did what.</summary>
internal static class AccessWords
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("", "Any"), new("figures", "Figures"), new("loads", "Loads and problem rows"), new("governance", "Governance"),
        new("accounts", "Sign-in and accounts"), new("other", "Anything else"),
    ];

    public static readonly IReadOnlyList<Choice> Doings =
    [
        new("", "Anything"), new("read", "Looked at a page"), new("downloaded", "Took a file away"), new("refused", "Was refused"),
        new("not-found", "Asked for what is not there"), new("signed-in", "Signed in"), new("sign-in-failed", "Failed to sign in"),
    ];

    /// <summary>What was done, after the person's name.</summary>
    public static string Sentence(AccessEntry entry, MeasureCatalogue measures) => entry.Action switch
    {
        "read" => entry.Page.StartsWith('/') ? $"looked at {Page(entry, measures)}" : $"was given {Given(entry)}",
        "downloaded" => $"took away {Taken(entry, measures)}",
        "refused" => $"was refused {Page(entry, measures)}",
        // On the command line nobody is signed in: the entry stands with whose account it is.
        "account-added" when entry.What.StartsWith("on the command line", StringComparison.Ordinal) => $"was given an account ({entry.What})",
        "not-found" => $"asked for a page that is not there, or not for them: {Path(entry.What)}",
        _ => $"{Doing(entry.Action)}{(entry.What.Length > 0 ? $" ({entry.What})" : "")}",
    };

    /// <summary>What was done, by its name: for lists of counts.</summary>
    public static string Doing(string action) => action switch
    {
        "read" => "looked at a page",
        "downloaded" => "took a file away",
        "refused" => "was refused",
        "not-found" => "asked for what is not there",
        "signed-in" => "signed in",
        "signed-out" => "signed out",
        "session-ended" => "ended another of their sessions",
        "sign-in-failed" => "failed to sign in",
        "account-locked" => "was locked out after wrong passwords or codes",
        "account-added" => "added an account",
        "load-asked" => "asked for a file to be loaded",
        "run-now-asked" => "asked for a feed’s inbox to be looked at",
        "pause-asked" => "paused a feed",
        "resume-asked" => "resumed a feed",
        "let-in-asked" => "let in a file that was held",
        "query-explained" => "explained a query",
        "explanation-taken-back" => "took back the explanation of a query",
        "undo-asked" => "asked for a load to be undone",
        "records-asked" => "asked for the records behind a figure",
        "account-unlocked" => "unlocked an account",
        "account-closed" => "closed an account",
        "account-reopened" => "opened a closed account again",
        "areas-changed" => "changed the areas of an account",
        "link-made" => "made a link for a password",
        "role-asked" => "asked for a role for somebody",
        "role-agreed" => "agreed that somebody is given a role",
        "role-refused" => "refused somebody a role",
        "role-taken" => "took a role away",
        "organisation-added" => "added an organisation",
        _ => action.Replace('-', ' '),
    };

    public static string Kind(string kind) => Kinds.FirstOrDefault(one => one.Value == kind)?.Text ?? kind;

    private static string Page(AccessEntry entry, MeasureCatalogue measures) => entry.Page switch
    {
        "/" => "the overview, which shows every measure",
        "/local-need" => "local need, which shows every measure of it",
        "/quality-and-outcomes" => "quality and outcomes, which shows every measure of it",
        "/measures" => "the list of measures",
        "/measures/{Slug}" => $"the measure {Measure(entry.What, measures)}",
        "/measures/{Slug}/download" => $"the page before a download of {Measure(entry.What, measures)}",
        "/measures/{slug}/data.csv" => $"a download of {Measure(entry.What, measures)}",
        "/measures/{Slug}/records" or "/measures/{Slug}/records/{Request:long}" => $"the records behind a figure of {Measure(entry.What, measures)}",
        "/data/imports" => "the list of loads",
        "/data/rules" or "/data/rules/{Code}" => "the rules by which files are judged",
        "/data/sources" or "/data/sources/{Agency}/{Extract}" => "what agencies send",
        "/data/templates/{Agency}/{Extract}" => $"a template of a feed: {Path(entry.What)}",
        "/governance" => "the governance page",
        "/governance/agreements" or "/governance/agreements/{Slug}" => "the sharing agreements",
        "/governance/coverage" or "/governance/coverage.csv" => "what agreements cover",
        "/governance/who-sees-what" => "who can see what",
        "/governance/access-log" or "/governance/access-log.csv" => "this record",
        "/account" => "their own account",
        { Length: > 0 } page when page.StartsWith("/data/imports/", StringComparison.Ordinal) => $"a load: {Path(entry.What)}",
        { Length: > 0 } page when page.StartsWith("desk.", StringComparison.Ordinal) => Given(entry),
        _ => $"the page {Path(entry.What.Length > 0 ? entry.What : entry.Page)}",
    };

    private static string Given(AccessEntry entry) => entry.Page switch
    {
        "desk.problem_rows" => $"problem rows, personal values masked ({entry.What})",
        "desk.compare" => $"counts of a file beside another of its feed ({entry.What})",
        "desk.records" => $"their own organisation’s numbers of the records behind a figure ({entry.What}){Rows(entry)}",
        "desk.access_log" => $"rows of this record{Rows(entry)}",
        "desk.access_log_taken" => "a copy of this record",
        "desk.coverage" => "what agreements cover",
        _ => $"{entry.Page["desk.".Length..].Replace('_', ' ')}{(entry.What.Length > 0 ? $" ({entry.What})" : "")}",
    };

    private static string Taken(AccessEntry entry, MeasureCatalogue measures) => entry.Page switch
    {
        "desk.access_log_taken" => $"a copy of this record{Rows(entry)}",
        "desk.coverage" => $"a list of what agreements cover{Rows(entry)}",
        "desk.fix_rows" => $"rows about children that were kept out, as they were sent ({entry.What}){Rows(entry)}",
        "/measures/{slug}/data.csv" => $"figures as a file: {Named(entry.What, measures)}{Rows(entry)}",
        _ => $"a file: {entry.What}{Rows(entry)}",
    };

    private static string Rows(AccessEntry entry) => entry.Rows is { } rows ? $", {GovernanceWords.Count(rows, "row", "rows")}" : "";

    private static string Measure(string address, MeasureCatalogue measures) =>
        Path(address).Split('/') is ["", "measures", var slug, ..] ? measures.Find(slug)?.Name ?? slug : Path(address);

    // The file is named after the measure and the area: ehc-20wk-X99000001.csv.
    private static string Named(string file, MeasureCatalogue measures) =>
        file.Length > 14 && measures.Find(file[..^14]) is { } measure ? measure.Name : file;

    // What somebody typed into a search or a filter is not repeated here; the file that may be taken away has the whole address.
    private static string Path(string address) => address.Split('?')[0];
}
