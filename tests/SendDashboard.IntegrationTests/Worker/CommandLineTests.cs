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
