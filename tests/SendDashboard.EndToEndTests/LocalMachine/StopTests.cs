using System.Diagnostics;
using System.Globalization;
using System.Net;
using SendDashboard.EndToEndTests.Support;
using SendDashboard.Local.Processes;

namespace SendDashboard.EndToEndTests.LocalMachine;

/// <summary>However it is stopped, nothing is left running; and it starts again.</summary>
public sealed class StopTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryHome _home = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("INT")] // Ctrl-C
    [InlineData("TERM")]
    public async Task A_polite_signal_stops_everything_and_reports_success(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks for left processes in /proc.");
        using var local = StartBare();
        try
        {
            await AnswersAsync();
            Assert.Contains(ProcessesOf.Home(_home.Path), line => line.Contains("SendDashboard.Web.dll", StringComparison.Ordinal));

            await Programs.RunAsync("kill", ["-" + signal, local.Id.ToString(CultureInfo.InvariantCulture)], Token);
            await local.WaitForExitAsync(Token).WaitAsync(Patience, Token);

            Assert.Equal(0, local.ExitCode);
            Assert.Empty(ProcessesOf.Home(_home.Path));
        }
        finally
        {
            local.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task A_kill_9_leaves_no_orphan_and_the_next_start_recovers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks for left processes in /proc.");
        await using (var local = await StartAsync())
        {
            using var victim = Process.GetProcessById(HolderId());
            victim.Kill();
            await local.Exit.WaitAsync(Patience, Token);
        }

        Assert.Empty(await ProcessesOf.LeftAfterAsync(_home.Path, TimeSpan.FromSeconds(35)));
        await using var again = await StartAsync();
        using var client = new HttpClient();
        using var answer = await client.GetAsync(_home.Address, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_start_right_after_a_kill_9_waits_for_the_old_database_to_leave()
    {
        await using (var local = await StartAsync())
        {
            using var victim = Process.GetProcessById(HolderId());
            victim.Kill();
            await victim.WaitForExitAsync(Token);
        }

        await using var again = await StartAsync();
        Assert.DoesNotContain("did not start", again.Printed, StringComparison.Ordinal);
    }

    private async Task<LocalProcess> StartAsync()
    {
        var local = LocalProcess.Start(_home.Path, _home.Address, new KeyValuePair<string, string?>("SEND_DEMO", "off"));
        await local.BecomesReadyAsync(Patience);
        return local;
    }

    // Without the guard: a shell's background child is started with Ctrl-C ignored. So are we, where a shell runs the tests in the
    // background, and a child inherits that: env gives it back.
    private Process StartBare()
    {
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", LocalProcess.Assembly]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in LocalProcess.Settings(_home.Path, _home.Address).Append(new("SEND_DEMO", "off")))
        {
            start.Environment.Remove(name);
            if (value is not null)
            {
                start.Environment[name] = value;
            }
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < Patience;)
        {
            try
            {
                (await client.GetAsync(_home.Address, Token)).Dispose();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, Token);
            }
        }

        Assert.Fail($"Nothing answered at {_home.Address}.");
    }

    // "process 123, http://127.0.0.1:5080/"
    private int HolderId() =>
        int.Parse(File.ReadAllText(Path.Combine(_home.Path, "local.holder")).Split(' ', ',')[1], provider: null);
}
