using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Worker;

/// <summary>The command line as a script meets it: words and exit codes.</summary>
public sealed class CommandLineTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Load_says_what_came_of_it_and_answers_with_its_code()
    {
        var clean = Sen2.Return(2025, "2025-01-16").Children(1, 3);
        var path = clean.Write(Import.Folder, "return.zip");
        var (code, output) = await SendAsync("load", path, "--agency", "education");
        Assert.True(code == 0, output);
        Assert.Matches(@"requests\s+3 in file =\s+3 loaded", output);

        Assert.Equal(3, (await SendAsync("load", path, "--agency", "education")).Code);

        clean.Tables["requests"][0]["requestsource"] = "nine";
        (code, output) = await SendAsync("load", clean.Write(Import.Folder, "worse.zip"), "--agency", "education");
        Assert.True(code == 2, output);
        Assert.Contains("CODE-01", output, StringComparison.Ordinal);
        Assert.Contains("The value of \"requestsource\" in row 2 is not a code", output, StringComparison.Ordinal);
        Assert.DoesNotContain("nine", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_judges_without_a_database()
    {
        var clean = Sen2.Return(2025, "2025-01-16").Children(1, 3);
        var (code, output) = await SendAsync("check", clean.Write(Import.Folder, "return.zip"), "--agency", "education");
        Assert.True(code == 0, output);

        clean.Tables["person"][0]["personbirthdate"] = "2012-02-31";
        (code, output) = await SendAsync("check", clean.Write(Import.Folder, "worse.zip"), "--agency", "education");
        Assert.True(code == 2, output);
        Assert.Contains("DATE-01", output, StringComparison.Ordinal);
        Assert.Equal(0, await Import.AskAsync<long>("select count(*) from ops.run"));
    }

    [Fact]
    public async Task Check_names_what_is_wrong_with_a_file()
    {
        var path = new Care(2025).Add(1).Write(Import.Folder);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Cancel)).Replace(',', '\t'), Cancel);

        var (code, output) = await SendAsync("check", path, "--agency", "social-care");
        Assert.Equal(1, code);
        Assert.Contains("read as utf-8, tabs, layout template", output, StringComparison.Ordinal);
        Assert.Contains("CSV-01", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path, Cancel)).Replace("\tSex\t", "\tColour\t"), Cancel);
        (code, output) = await SendAsync("check", path, "--agency", "social-care");
        Assert.Equal((3, "COL-01: The column \"Sex\" is missing, episodes line 1 column Sex"), (code, output.Trim()));
    }

    [Fact]
    public async Task Undo_withdraws_a_load_with_its_reason_and_says_when_there_is_nothing_to_undo()
    {
        var loaded = await Import.LoadAsync("social-care", new Care(2025).Add(1).Write(Import.Folder));
        var (code, output) = await SendAsync("undo", $"{loaded.Run}", "--reason", "it was the wrong file");
        Assert.True(code == 0, output);
        Assert.Equal("withdrawn command line it was the wrong file done", await Import.AskAsync<string>(
            "select concat_ws(' ', d.state, q.asked_by, q.reason, q.state) from ops.delivery d join ops.request q using (delivery_id) where delivery_id = @Delivery", new { loaded.Delivery }));

        (code, output) = await SendAsync("undo", $"{loaded.Run}", "--reason", "it was the wrong file");
        Assert.Equal(3, code);
        Assert.Contains("UNDO-01: This load counts no longer", output, StringComparison.Ordinal);
        Assert.Equal(4, (await SendAsync("undo", $"{loaded.Run}", "--reason", "short")).Code);
    }

    [Fact]
    public async Task Rules_lists_what_files_are_judged_by()
    {
        var (code, output) = await SendAsync("rules", "--extract", "education/sen2", "--json");
        Assert.True(code == 0, output);
        var rules = System.Text.Json.JsonDocument.Parse(output).RootElement.EnumerateArray().Select(rule => $"{rule.GetProperty("code")} {rule.GetProperty("severity")} {rule.GetProperty("table")} {rule.GetProperty("field")}").ToList();
        Assert.Contains("ID-02 query person upn", rules);
        Assert.Contains("DATE-07 error person personbirthdate", rules);
        Assert.Contains("KEY-02 error person persontableid", rules);
        Assert.Contains(rules, rule => rule.StartsWith("PLAN-01 query activeplans", StringComparison.Ordinal));

        (code, output) = await SendAsync("rules", "--extract", "education/sen2");
        Assert.Contains("ID-01  error  ", output, StringComparison.Ordinal);
        Assert.Equal(4, (await SendAsync("rules", "--extract", "nobody/nothing")).Code);
    }

    [Fact]
    public async Task Profile_says_what_columns_hold_hides_people_and_drafts_a_contract_that_can_be_read()
    {
        var path = new Referrals("2025-01", "31/01/2025").Many(1, 40).Add(41, row => row["ServiceLine"] = "AUDIO").Write(Import.Folder);
        var (code, output) = await SendAsync("profile", path);
        Assert.True(code == 0, output);
        Assert.Contains("# 41 rows, 18 columns", output, StringComparison.Ordinal);
        Assert.Matches("ServiceLine: 100% filled, 2 different .*\n#     SLT 40; 1 values of fewer than 10 rows", output);
        Assert.DoesNotContain("AUDIO", output, StringComparison.Ordinal);
        foreach (var hidden in new[] { Numbers.Nhs(1), "2018-03-14", "ZZ99 9ZZ", "R17", "P17" })
        {
            Assert.DoesNotContain(hidden, output, StringComparison.Ordinal);
        }

        var configs = Configs.CopyTo(Import.Folder);
        Directory.CreateDirectory(Path.Combine(configs, "agency"));
        var draft = output[output.IndexOf("extract: ", StringComparison.Ordinal)..];
        await File.WriteAllTextAsync(Path.Combine(configs, "agency", "community-referrals-2025-01.yml"), draft, Cancel);
        var library = SendDashboard.Etl.Contracts.ContractLibrary.Load(SendDashboard.Core.ProductFolders.Find(name => name == "SEND_ETL_CONFIGS" ? configs : null));
        Assert.Equal(18, library.All.Single(contract => contract.Agency == "agency").Tables[0].Fields.Count);

        await File.WriteAllBytesAsync(path, [0x50, 0x4B, 3, 4, 0, 0], Cancel);
        Assert.Equal(3, (await SendAsync("profile", path)).Code);
    }

    [Theory]
    [InlineData(null, 0, "[..............................]   0% Waiting")]
    [InlineData("read", 50, "[######........................]  21% Read and judged")]
    [InlineData("shown", 100, "[##############################] 100% Shown")]
    public void The_progress_bar_counts_stages_alike(string? stage, int percent, string line) => Assert.Equal(line, SendDashboard.Worker.Commands.ProgressBar.Line(stage, percent));

    [Theory]
    [InlineData("There is no command 'jump'", "jump")]
    [InlineData("--agency is missing", "load", "/etc/hostname")]
    [InlineData("There is no option --force", "load", "/etc/hostname", "--force")]
    [InlineData("There is no such file", "check", "/nowhere/x.csv", "--agency", "education")]
    public async Task What_is_not_understood_is_named(string words, params string[] arguments)
    {
        var (code, output) = await SendAsync(arguments);
        Assert.Equal(4, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_twice_changes_nothing_the_second_time()
    {
        var (code, output) = await SendAsync("migrate");
        Assert.True(code == 0, output);
        Assert.Contains("scripts applied", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> SendAsync(params string[] arguments)
    {
        using var send = LiveWorker.Start(Database, Import.Folder, arguments);
        return await send.EndAsync(Cancel);
    }
}
