using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>Notes what a page asks for and complains of, from before it opens.</summary>
internal sealed class PageWatch
{
    private readonly IPage _page;
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    private PageWatch(IPage page)
    {
        _page = page;
        page.Request += (_, request) => _asked.Enqueue(request.Url);
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, fault) => _complaints.Enqueue(fault);
        page.RequestFailed += (_, request) => Complain(!request.IsNavigationRequest, $"failed: {request.Url}");
    }

    /// <summary>Every address asked for.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public static async Task<PageWatch> OfAsync(IPage page)
    {
        // Written into the page by the browser itself, so the page's own policy does not stop it.
        await page.AddInitScriptAsync("window.refused = []; addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI));");
        return new PageWatch(page);
    }

    /// <summary>Messages of the console, failed requests, and what the content security policy refused.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync() => [.. _complaints, .. await _page.EvaluateAsync<string[]>("window.refused ?? []")];

    private void Complain(bool serious, string what)
    {
        if (serious)
        {
            _complaints.Enqueue(what);
        }
    }
}
