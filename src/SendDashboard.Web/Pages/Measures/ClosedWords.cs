using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Pages;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.Web.Pages.Measures;

/// <summary>What is said where no sharing agreement covers what a figure rests on.</summary>
internal static class ClosedWords
{
    /// <summary>The title of a measure's topic, as it stands within a sentence.</summary>
    public static string TopicOf(this MeasureCatalogue catalogue, Measure measure) =>
        catalogue.Topics.FirstOrDefault(topic => topic.Slug == measure.Topic) is { } topic ? Inside(topic.Title) : "this";

    public static string Sentence(ClosedFeed feed, string topic) =>
        $"No sharing agreement covers this. {AgencyNames.Of(feed.Agency)} data about {topic} cannot be shown here.";

    /// <summary>Where the agreement stands.</summary>
    public static string Status(ClosedFeed feed) => feed.Standing switch
    {
        "none" => $"No agreement names the feed {feed.Title}.",
        "draft" => $"The agreement “{feed.Agreement}” is a draft.",
        "not-begun" => $"The agreement “{feed.Agreement}” has not begun.",
        "no-tier-1" => $"The agreement “{feed.Agreement}” rests on no overarching (Tier 1) agreement.",
        "not-a-party" => $"The overarching (Tier 1) agreement of “{feed.Agreement}” does not name {AgencyNames.Of(feed.Agency)} as a party.",
        "tier-1-closed" => $"The overarching (Tier 1) agreement that “{feed.Agreement}” rests on is not in force{Since(feed)}.",
        _ => $"The agreement “{feed.Agreement}” has ended{Since(feed)}.",
    };

    private static string Since(ClosedFeed feed) => feed.Until is { } last ? $"; its last day is written as {FigureFormats.Date(last)}" : "";

    private static string Inside(string title) => title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
