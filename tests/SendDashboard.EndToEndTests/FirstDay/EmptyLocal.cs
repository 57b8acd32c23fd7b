using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.FirstDay;

/// <summary>The product without the demo area, as an area's own people first meet it: the first of them was added on the command line, took up the invitation and signed in.</summary>
public sealed partial class EmptyLocal : IAsyncLifetime
{
    private const string Email = "first@example.org";
    private const string Password = "three words of mine";
    private readonly TemporaryHome _home = new();
    private LocalProcess? _local;
    private string _session = "";

    public string At(string path) => new Uri(_home.Address, path).ToString();

    /// <summary>What the sign-in page said before there was anybody.</summary>
    public string SignInAtFirst { get; private set; } = "";

    /// <summary>A browser in which the first person is signed in.</summary>
    public async Task<IPage> OpenAsync(BrowserFixture browser, bool javaScript = true)
    {
        var page = await browser.OpenAsync(javaScript: javaScript);
        await page.Context.AddCookiesAsync([new() { Name = SignInForm.CookieName, Value = _session, Url = _home.Address.ToString() }]);
        return page;
    }

    public async ValueTask InitializeAsync()
    {
        _local = LocalProcess.Start(_home.Path, _home.Address, new KeyValuePair<string, string?>("SEND_DEMO", "off"));
        await _local.BecomesReadyAsync(TimeSpan.FromMinutes(2));
        using var client = new HttpClient();
        SignInAtFirst = await client.GetStringAsync(At("/sign-in"));
        var printed = await SendAsync("user", "add", Email, "--name", "First Person", "--organisation", "social-care", "--role", "analyst,ig-lead");
        await SignInForm.SetPasswordAsync(new Uri(Link().Match(printed).Value), Password);
        _session = await SignInForm.WithPasswordAsync(_home.Address, Email, Password);

        client.DefaultRequestHeaders.Add("Cookie", $"{SignInForm.CookieName}={_session}");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await client.GetStringAsync(At("/data/imports/new"), patience.Token)).Contains("children-in-need", StringComparison.Ordinal))
        {
            await Task.Delay(200, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_local is not null)
        {
            await _local.StopAsync();
            await _local.DisposeAsync();
        }

        _home.Dispose();
    }

    /// <summary>The command line as the README tells it: with the settings that the start wrote into its home.</summary>
    private async Task<string> SendAsync(params string[] arguments)
    {
        var worker = LocalProcess.Assembly.Replace("SendDashboard.Local", "SendDashboard.Worker", StringComparison.Ordinal);
        var send = Path.Combine(Path.GetDirectoryName(worker)!, "send.dll");
        var words = string.Join(' ', arguments.Select(argument => $"'{argument}'"));
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $". '{_home.Path}/send.env' && dotnet '{send}' {words}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, problems) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.WaitForExitAsync();
        return shell.ExitCode == 0 ? await said : throw new InvalidOperationException($"send {words}: {await said}{await problems}");
    }

    [GeneratedRegex(@"http://\S+/set-password\?token=\S+")]
    private static partial Regex Link();
}
