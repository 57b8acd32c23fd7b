using System.Text.RegularExpressions;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.LocalMachine;

public sealed partial class StartTests(RunningLocal local)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_page_comes_with_its_styles_from_a_build_in_Production()
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(local.Address, Token);
        var sheet = StyleSheet().Match(page).Groups[1].Value;

        using var styles = await client.GetAsync(new Uri(local.Address, sheet), Token);

        Assert.True(styles.IsSuccessStatusCode, $"'{sheet}' answered {(int)styles.StatusCode}");
        Assert.Equal("text/css", styles.Content.Headers.ContentType?.MediaType);
        Assert.Contains("govuk-", await styles.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_on_the_same_home_is_refused_by_name()
    {
        using var elsewhere = new TemporaryHome();
        await using var second = LocalProcess.Start(local.Home, elsewhere.Address);

        Assert.Equal(1, await second.Exit.WaitAsync(TimeSpan.FromSeconds(30), Token));
        Assert.Contains($"already running from {local.Home}", second.Printed, StringComparison.Ordinal);
        Assert.Contains(local.Address.ToString(), second.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_named_with_what_to_do()
    {
        using var elsewhere = new TemporaryHome();
        await using var second = LocalProcess.Start(elsewhere.Path, local.Address);

        Assert.Equal(1, await second.Exit.WaitAsync(TimeSpan.FromSeconds(30), Token));
        Assert.Contains($"Port {local.Address.Port} is in use", second.Printed, StringComparison.Ordinal);
        Assert.Contains("SEND_URL", second.Printed, StringComparison.Ordinal);
    }

    [GeneratedRegex("""<link[^>]+href="([^"]+\.css[^"]*)"[^>]*>""")]
    private static partial Regex StyleSheet();
}
