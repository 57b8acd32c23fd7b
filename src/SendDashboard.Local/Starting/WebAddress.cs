using System.Net;
using SendDashboard.Local.Postgres;

namespace SendDashboard.Local.Starting;

/// <summary>The address of the pages: free before we start, answering after.</summary>
internal static class WebAddress
{
    /// <exception cref="LocalException">Another program listens there; the message names the port and what to do.</exception>
    public static void RefuseTaken(Uri address)
    {
        if (!FreePort.IsFree(address.Port))
        {
            throw new LocalException(
                $"Port {address.Port} is in use by another program. Stop that program, or set SEND_URL to another address, for example http://127.0.0.1:{address.Port + 1}.");
        }
    }

    /// <summary>Returns when the first page answers 200.</summary>
    /// <exception cref="LocalException">It did not within the patience.</exception>
    public static async Task AnswersAsync(Uri address, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var started = TimeProvider.System.GetTimestamp();
        while (!await IsOkAsync(client, address, cancellationToken))
        {
            if (TimeProvider.System.GetElapsedTime(started) > patience)
            {
                throw new LocalException($"The pages did not answer at {address} within {patience.TotalSeconds:0} seconds.");
            }

            await Task.Delay(100, cancellationToken);
        }
    }

    private static async Task<bool> IsOkAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception notYet) when (notYet is HttpRequestException || (notYet is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
