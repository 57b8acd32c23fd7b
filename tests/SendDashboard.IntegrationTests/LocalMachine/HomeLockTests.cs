using System.Globalization;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.Local;
using SendDashboard.Local.Home;

namespace SendDashboard.IntegrationTests.LocalMachine;

public sealed class HomeLockTests
{
    private static readonly Uri Address = new("http://127.0.0.1:5080");

    [Fact]
    public void A_second_start_on_the_same_home_is_told_who_holds_it()
    {
        using var folder = new ThrowAwayFolder();
        using var held = HomeLock.Take(folder.Path, Address);

        var refusal = Assert.Throws<LocalException>(() => HomeLock.Take(folder.Path, new Uri("http://127.0.0.1:9999")));

        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080/", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_was_let_go_can_be_taken_again()
    {
        using var folder = new ThrowAwayFolder();
        HomeLock.Take(folder.Path, Address).Dispose();

        HomeLock.Take(folder.Path, Address).Dispose();
    }
}
