using System.Security.Cryptography;
using SendDashboard.Local.Demo;

namespace SendDashboard.UnitTests.Demo;

[Collection(DemoOnce.Name)]
public sealed class DemoFilesTests(DemoInbox demo)
{
    [Fact]
    public async Task Writes_the_same_bytes_twice()
    {
        var other = Directory.CreateTempSubdirectory("send-demo-").FullName;
        try
        {
            await DemoArea.WriteAsync(Path.Combine(other, "inbox"), TestContext.Current.CancellationToken);

            Assert.Equal(Hashes(demo.Inbox), Hashes(Path.Combine(other, "inbox")));
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public async Task Leaves_an_inbox_alone_whose_demo_was_written_before()
    {
        var home = Directory.CreateTempSubdirectory("send-demo-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(home, "demo-area.json"), "{}", TestContext.Current.CancellationToken);

            await DemoArea.WriteAsync(Path.Combine(home, "inbox"), TestContext.Current.CancellationToken);

            Assert.False(Directory.Exists(Path.Combine(home, "inbox")));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [Fact]
    public void Leaves_nothing_half_written_and_nothing_but_the_agencies_folders()
    {
        Assert.Equal(["education", "health", "published", "social-care"], Directory.GetDirectories(demo.Inbox).Select(d => Path.GetFileName(d)).Order());
        Assert.Empty(Directory.GetFiles(demo.Inbox));
        Assert.DoesNotContain(Files(), f => f.EndsWith(".part", StringComparison.Ordinal));
        Assert.Equal(demo.Truth.Files.Select(f => f.File).Distinct().Order(), Files().Order());
    }

    [Fact]
    public void Taken_oldest_first_population_and_establishments_come_before_the_rest_and_each_series_is_in_period_order()
    {
        var taken = Files().OrderBy(f => File.GetLastWriteTimeUtc(Path.Combine(demo.Inbox, f))).ToList();

        Assert.Equal(7, taken.FindIndex(f => !f.StartsWith("published/", StringComparison.Ordinal)));
        Assert.StartsWith("published/population", taken[0], StringComparison.Ordinal);
        Assert.StartsWith("published/establishments", taken[6], StringComparison.Ordinal);
        Assert.All(taken.GroupBy(f => f[..^12]), series => Assert.Equal(series.Order(StringComparer.Ordinal), series));
        Assert.All(taken, f => Assert.True(File.GetLastWriteTimeUtc(Path.Combine(demo.Inbox, f)) < new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void Has_five_returns_two_years_of_snapshots_and_referrals_and_four_years_of_children_in_need()
    {
        Assert.Equal(5, Files().Count(f => f.StartsWith("education/sen2-return-", StringComparison.Ordinal)));
        Assert.Equal(24, Files().Count(f => f.StartsWith("education/sen2-in-year-", StringComparison.Ordinal)));
        Assert.Equal(21, Files().Count(f => f.StartsWith("health/", StringComparison.Ordinal)));
        Assert.Equal(4, Files().Count(f => f.StartsWith("social-care/", StringComparison.Ordinal)));
        Assert.True(Files().Sum(f => new FileInfo(Path.Combine(demo.Inbox, f)).Length) < 150_000_000);
    }

    [Fact]
    public void The_trust_sends_nothing_for_three_months_and_then_tells_of_them_in_October()
    {
        var october = demo.Read("health/community-referrals-2025-10.csv", "community-referrals");

        Assert.DoesNotContain(Files(), f => f.Contains("2025-07.csv", StringComparison.Ordinal) || f.Contains("2025-08.csv", StringComparison.Ordinal) || f.Contains("2025-09.csv", StringComparison.Ordinal));
        Assert.All((int[])[7, 8, 9], month => Assert.InRange(october.Records.Count(r => october.Day(r, "ReferralRequestReceivedDate") is { Year: 2025 } day && day.Month == month), 350, 650));
        Assert.Contains(october.Records, r => october.Day(r, "DischargeDate") is { Year: 2025, Month: 7 });
    }

    private IEnumerable<string> Files() =>
        Directory.GetFiles(demo.Inbox, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(demo.Inbox, f).Replace('\\', '/'));

    private static SortedDictionary<string, string> Hashes(string inbox) => new(
        Directory.GetFiles(inbox, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(inbox, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);
}
