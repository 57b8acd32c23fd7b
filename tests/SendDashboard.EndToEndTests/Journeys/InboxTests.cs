using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.Journeys;

/// <summary>Files that an agency's system drops into the inbox and that cannot be loaded: each is refused by name, with a reason a person can act on.</summary>
[Collection(DemoCollection.Name)]
public sealed class InboxTests(LoadedDemo demo)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_without_a_column_it_must_have_is_refused_and_the_column_is_named()
    {
        await DropAsync("social-care", "without-disabilities.csv", ChildrenInNeedFile.WithoutDisabilities());

        var (row, page) = await RefusedAsync("without-disabilities.csv");

        Assert.Contains("Refused", row, StringComparison.Ordinal);
        Assert.Contains("Disabilities", page, StringComparison.Ordinal);
        Assert.Contains("is missing", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_folder_of_an_agency_nobody_knows_is_refused_and_nothing_of_it_is_kept()
    {
        await DropAsync("moonbase", "children.csv", ChildrenInNeedFile.Bytes());

        var (row, page) = await RefusedAsync("children.csv");

        Assert.Contains("Refused", row, StringComparison.Ordinal);
        Assert.Contains("agency", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, Assert.Single(await AreaDatabase.RowsAsync<long>(
            demo.Database.Owner, "select count(*) from staging.quarantine q join ops.run r on r.delivery_id = q.delivery_id where r.file_name = 'children.csv'", null, Token)));
    }

    private async Task DropAsync(string agency, string name, byte[] content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(demo.Inbox, agency)).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".part"), content, Token);
        File.Move(Path.Combine(folder, name + ".part"), Path.Combine(folder, name));
    }

    /// <summary>Its row in the list of refused loads, and the page that row leads to.</summary>
    private async Task<(string Row, string Page)> RefusedAsync(string name)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (true)
        {
            var list = await demo.PageAsync("/data/imports?result=rejected");
            if (list.QuerySelectorAll("tbody tr").FirstOrDefault(row => row.QuerySelector("a")?.TextContent == name) is { } row)
            {
                var page = await demo.PageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
                Assert.Contains("Nothing was loaded", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
                return (Charts.ChartTable.Text(row), Charts.ChartTable.Text(page.QuerySelector("main")!));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), patience.Token);
        }
    }
}
