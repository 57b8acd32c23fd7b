using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SendDashboard.Benchmarks;

/// <summary>The real Web in a process of its own, asked over several connections at once by somebody signed in.</summary>
internal sealed class WebProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;

    private WebProcess(Process process, HttpClient client) => (_process, _client) = (process, client);

    internal static async Task<WebProcess> StartAsync(string connection, string session)
    {
        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)any.LocalEndpoint).Port}");
        any.Stop();
        var start = new ProcessStartInfo("dotnet", [Built.Web]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SEND_DATABASE_WEB"] = connection;
        start.Environment["SEND_SPOOL"] = Path.GetTempPath();
        start.Environment["SEND_URL"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["Logging__LogLevel__Default"] = "Error";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Cookie", $"send-session={session}");
        for (var i = 0; i < 200 && !await AnswersAsync(client); i++)
        {
            await Task.Delay(100);
        }

        return new WebProcess(process, client);
    }

    /// <summary>Requests a second while so many ask one after another.</summary>
    internal async Task<double> RateAsync(string page, int connections, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var asked = await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            var count = 0;
            while (clock.Elapsed < length)
            {
                using var answer = await _client.GetAsync(new Uri(page, UriKind.Relative));
                var text = await answer.Content.ReadAsByteArrayAsync();
                count += answer.IsSuccessStatusCode && text.Length > 1000 ? 1 : throw new InvalidOperationException($"{page} answered {answer.StatusCode}.");
            }

            return count;
        }));
        return asked.Sum() / clock.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
