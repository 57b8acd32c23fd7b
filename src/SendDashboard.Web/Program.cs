using System.Globalization;
using SendDashboard.Web.Hosting;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("en-GB");
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var (address, refusal) = ListenAddress.Of(builder.Configuration);
if (refusal is not null)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}

builder.WebHost.UseUrls(address!);
builder.AddWeb();
var app = builder.Build();
app.UseWeb();
await app.RunAsync();
return 0;
