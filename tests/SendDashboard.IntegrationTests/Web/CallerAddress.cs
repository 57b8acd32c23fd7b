using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SendDashboard.IntegrationTests.Web;

/// <summary>Takes the address of a caller from a header of the test's own.</summary>
internal sealed class CallerAddress : IStartupFilter
{
    public const string Header = "Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, then) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header].ToString(), out var address))
            {
                context.Connection.RemoteIpAddress = address;
            }

            return then(context);
        });
        next(app);
    };
}
