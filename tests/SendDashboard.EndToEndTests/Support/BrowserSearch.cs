using Microsoft.Playwright;
using SendDashboard.Local.Processes;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>
/// Finds a browser without anyone setting anything up: the setting SEND_BROWSER, an installed Chrome, Edge or Chromium,
/// Playwright's own (downloaded where the internet is), and as root Debian's package.
/// </summary>
internal static class BrowserSearch
{
    private static readonly string[] Names =
        ["google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge", "chromium", "chromium-browser"];

    public static async Task<string> FindAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable("SEND_BROWSER") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen)
                ? chosen
                : throw new InvalidOperationException($"SEND_BROWSER names {chosen}, which does not exist.");
        }

        return Installed()
            ?? await PlaywrightsOwnAsync(playwright)
            ?? await DebianPackageAsync()
            ?? throw new InvalidOperationException(
                "The tests need a browser and found none: install Chrome, Edge or Chromium, or set SEND_BROWSER to the program.");
    }

    private static string? Installed() =>
        Names.Select(Programs.Find).Concat(UsualPlaces()).FirstOrDefault(path => path is not null && File.Exists(path));

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsMacOS())
        {
            return
            [
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
            ];
        }

        return OperatingSystem.IsWindows()
            ? from root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
              from program in new[] { @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe" }
              select Path.Combine(Environment.GetFolderPath(root), program)
            : [];
    }

    private static async Task<string?> PlaywrightsOwnAsync(IPlaywright playwright)
    {
        var path = playwright.Chromium.ExecutablePath;
        if (!File.Exists(path))
        {
            // Its exit code does not matter: what counts is whether the browser is there afterwards.
            await Task.Run(() => Program.Main(["install", "chromium"])).WaitAsync(TimeSpan.FromMinutes(5));
        }

        return File.Exists(path) ? path : null;
    }

    private static async Task<string?> DebianPackageAsync()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || Programs.Find("apt-get") is not { } aptGet)
        {
            return null;
        }

        // The machine may be installing something of its own; apt waits for it.
        string[] patient = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300"];
        await Programs.RunAsync(aptGet, [.. patient, "update"], CancellationToken.None);
        await Programs.RunAsync(aptGet, [.. patient, "install", "--no-install-recommends", "chromium", "fonts-liberation"], CancellationToken.None);
        return Installed();
    }
}
