using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>The automatic accessibility check: WCAG 2.2 levels A and AA, and best practice.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    /// <summary>What it finds wrong, each with the place; the rules that ran are counted too, so that a check that did nothing is noticed.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        Assert.True(result.Passes.Length > 10, $"axe checked next to nothing on {page.Url}");
        return [.. result.Violations.Select(found => $"{found.Id}: {found.Help} at {string.Join("; ", found.Nodes.Take(3).Select(node => node.Html))}")];
    }
}
