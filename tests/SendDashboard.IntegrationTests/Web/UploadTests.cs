using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Web;

public sealed class UploadTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Csv = "ReportingPeriodEnd,LocalPatientId\r\n2026-03-31,1\r\n";
    private readonly Dashboard dashboard = new(postgres);

    [Fact]
    public async Task A_file_goes_to_the_spool_under_a_random_name_and_asks_to_be_loaded()
    {
        using var answer = await SendAsync("health/community-referrals", @"C:\exports\community-referrals-2026-03.csv", Csv);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/data/imports/requests/1", answer.Headers.Location!.ToString());
        var spooled = Assert.Single(Directory.GetFiles(dashboard.Spool));
        Assert.Equal(Csv, await File.ReadAllTextAsync(spooled, TestContext.Current.CancellationToken));
        await using var asked = dashboard.Database.Owner.CreateCommand("select agency || '|' || extract || '|' || spool_name || '|' || file_name from ops.request");
        Assert.Equal(
            $"health|health/community-referrals|{Path.GetFileName(spooled)}|community-referrals-2026-03.csv",
            await asked.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        Assert.Matches("^[0-9a-f]{32}\\.csv$", Path.GetFileName(spooled));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused_and_nothing_is_kept()
    {
        using var answer = await SendAsync("health/community-referrals", "a.csv", Csv, token: "forged");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(Directory.Exists(dashboard.Spool));
    }

    [Theory]
    [InlineData("health/community-referrals", "plans.pdf", "x", "The selected file must be a CSV or a zip")]
    [InlineData("health/community-referrals", "empty.csv", "", "The selected file is empty")]
    [InlineData("health/community-referrals", "", "", "Select a CSV file")]
    [InlineData("no/such-feed", "a.csv", "x", "Select which feed the file is for")]
    public async Task What_is_wrong_is_said_at_the_field_and_in_the_summary(string feed, string name, string content, string words)
    {
        using var answer = await SendAsync(feed, name, content);
        var page = await dashboard.PageAsync(answer.Headers.Location!.ToString());
        Assert.Equal(words, page.QuerySelector(".govuk-error-summary__list")!.TextContent.Trim());
        Assert.Contains(words, page.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Choices_are_kept_when_the_file_must_be_chosen_again()
    {
        using var answer = await SendAsync("health/community-referrals", "plans.pdf", "x");
        var page = await dashboard.PageAsync(answer.Headers.Location!.ToString());
        Assert.Equal("health/community-referrals", ((IHtmlInputElement)page.QuerySelector("input[type=radio][checked]")!).Value);
    }

    [Fact]
    public async Task A_request_waits_on_its_own_page_until_a_run_takes_it()
    {
        using var answer = await SendAsync("health/community-referrals", "a.csv", Csv);
        var waiting = await dashboard.PageAsync(answer.Headers.Location!.ToString());
        await using (var taken = dashboard.Database.Owner.CreateCommand("update ops.request set state = 'taken', run_id = 2"))
        {
            await taken.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var client = Client();
        using var moved = await client.GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Contains("The file has arrived", waiting.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/data/imports/2", moved.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        await dashboard.InitializeAsync();
        await dashboard.SignInAsync("health", "analyst");
    }

    public ValueTask DisposeAsync() => dashboard.DisposeAsync();

    private HttpClient Client() => dashboard.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private async Task<HttpResponseMessage> SendAsync(string feed, string name, string content, string? token = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var client = Client();
        var html = await client.GetStringAsync("/data/imports/new", cancellationToken);
        var issued = html.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using var file = new StringContent(content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name.Replace("\\", "\\\\", StringComparison.Ordinal)}\"");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? issued), "__RequestVerificationToken" },
            { new StringContent(feed), "feed" },
            file,
        };
        return await client.PostAsync("/data/imports/upload", form, cancellationToken);
    }
}
