using SendDashboard.Desk;
using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Pages;
using SendDashboard.Insight.Pages.Loads;
using SendDashboard.Web.Components.Content;

namespace SendDashboard.Web.Pages.Loads;

/// <summary>The words of a load that more than one page says.</summary>
internal static class LoadWords
{
    public static TagMeaning Meaning(LoadResult result) => result switch
    {
        { Running: true } => TagMeaning.Direction,
        { Word: "Undone" } => TagMeaning.Similar,
        { Good: true } => TagMeaning.Better,
        _ when result.Word.StartsWith("Loaded", StringComparison.Ordinal) => TagMeaning.Similar,
        _ => TagMeaning.Worse,
    };

    /// <summary>The load in the title of a page: its file, and its number, since a file may be loaded twice.</summary>
    public static string Named(Load load) => $"{load.FileName}, load {load.Run}";

    /// <summary>A count, or nothing while it is not known.</summary>
    public static string Count(long? count) => count is { } known ? FigureFormats.Number(known, FigureUnit.Count) : "";

    /// <summary>A count of rows in words.</summary>
    public static string Rows(long rows) => $"{Count(rows)} {(rows == 1 ? "row" : "rows")}";

    /// <summary>What a cell held, or why it is not shown.</summary>
    public static string Held(ProblemRow row) => row.Held switch
    {
        "as-sent" or "shape" => row.Value ?? "",
        "empty" => "Empty",
        "not-agreed" => "Not shown: no agreement names it",
        "gone" => "Deleted",
        _ => "",
    };

    /// <summary>Who paused a feed, since when and why.</summary>
    public static string Paused(FeedState feed) => $"Paused by {feed.PausedBy} since {Time(feed.PausedAt)}{(feed.Reason is null ? "" : $": {feed.Reason}")}";

    public static string Time(DateTime? instant) =>
        instant is { } known ? FigureFormats.Time(new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc))) : "";

    /// <summary>What a broken rule says, with its place.</summary>
    public static string Message(ProblemRule rule) => Filled(rule.Message ?? rule.Code, rule);

    /// <summary>What to do about a broken rule.</summary>
    public static string WhatToDo(ProblemRule rule) => Filled(rule.WhatToDo ?? "", rule);

    private static string Filled(string template, ProblemRule rule) =>
        MessageText.Of(template, rule.Table, rule.Field, rule.FirstLines.Length == 0 ? null : rule.FirstLines[0], rule.Rows);

    /// <summary>A size in the unit people say.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{Count(bytes)} {(bytes == 1 ? "byte" : "bytes")}",
        < 1_000_000 => $"{bytes / 1_000d:0.#} kB",
        < 1_000_000_000 => $"{bytes / 1_000_000d:0.#} MB",
        _ => $"{bytes / 1_000_000_000d:0.#} GB",
    };

    /// <summary>How long something took.</summary>
    public static string Length(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => "Less than a second",
        { TotalMinutes: < 2 } => $"{Math.Round(time.TotalSeconds):0} {(Math.Round(time.TotalSeconds) == 1 ? "second" : "seconds")}",
        { TotalHours: < 2 } => $"{Math.Round(time.TotalMinutes):0} minutes",
        _ => $"{Math.Round(time.TotalHours):0} hours",
    };

    /// <summary>The way a file came: the inbox folder, the upload page, or somebody by name.</summary>
    public static string Way(string receivedBy) => receivedBy switch
    {
        "inbox" => "from the inbox folder",
        "upload page" => "from the upload page",
        _ => $"brought by {receivedBy}",
    };

    /// <summary>A count as a figure: <c>[x]</c> while it is not known.</summary>
    public static Figure Known(long? count) => Figure.ShownOrNotAvailable(count);

    /// <summary>How many people were matched in one way.</summary>
    public static string Match(string method) => method switch
    {
        "upn" => "Matched by unique pupil number",
        "la-child-id" => "Matched by the council’s child number",
        "nhs-number" => "Matched by NHS number",
        "local-patient-id" => "Matched by the service’s own patient number",
        "new" => "Seen for the first time",
        "conflict" => "Identifiers disagree: the most trusted was followed",
        _ => method,
    };
}
