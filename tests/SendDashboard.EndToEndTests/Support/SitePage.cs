using System.Net;
using AngleSharp.Dom;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>One address as the server answered it; no document when it is not a page.</summary>
internal sealed record SitePage(string Address, string Template, HttpStatusCode Status, IDocument? Document)
{
    public override string ToString() => $"{Address} ({(int)Status})";
}
