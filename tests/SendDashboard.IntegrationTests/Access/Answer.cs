using System.Net;
using AngleSharp.Dom;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>What a browser got: status, where it is sent on to, and the page.</summary>
public sealed record Answer(HttpStatusCode Status, string? Location, IDocument Page)
{
    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();

    public string Text => Page.QuerySelector("main")!.TextContent;

    /// <summary>Sentences of the error summary.</summary>
    public string[] Errors => [.. Page.QuerySelectorAll(".govuk-error-summary li").Select(one => one.TextContent.Trim())];

    /// <summary>What the banner says came of the form before.</summary>
    public string? Banner => Page.QuerySelector(".govuk-notification-banner__heading")?.TextContent.Trim();
}
