using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using SendDashboard.Database.Connecting;
using SendDashboard.Desk;
using SendDashboard.Insight.Pages;
using SendDashboard.Web.Access;
using SendDashboard.Web.Components;
using SendDashboard.Web.Pages.Data;
using SendDashboard.Web.Pages.Governance;
using SendDashboard.Web.Pages.Loads;
using SendDashboard.Web.Pages.Measures;
using SendDashboard.Web.Uploading;

namespace SendDashboard.Web.Hosting;

/// <summary>What the host is made of, in the order a request meets it.</summary>
internal static class WebWiring
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        // A build started in Production (as Local does) has its static files in the source folder, named by the manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = RequestLimits.Page;
        });
        builder.Services.AddSingleton(Partnership.From(builder.Configuration));
        builder.Services.AddSingleton(TimeProvider.System);
        // Letters, dashes and quotation marks as they are, not as entities: pages stay small and readable.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "send-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Without a proxy named, nobody's word is taken, not even this machine's own.
            var proxies = ListenAddress.ProxiesOf(builder.Configuration);
            options.ForwardedHeaders = proxies.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            Array.ForEach(proxies, options.KnownProxies.Add);
        });
        builder.Services.AddHealthChecks();
        builder.Services.AddAccess();
        builder.Services.AddWebDatabase(builder.Configuration).AddDesk().AddPages(builder.Configuration);
        builder.Services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = ListenAddress.HostsOf(builder.Configuration));
        return builder;
    }

    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = ErrorPages.Fault, CreateScopeForErrors = true });
        // A scope of its own: a page that found nothing has used this one up.
        app.UseStatusCodePagesWithReExecute(ErrorPages.Status, createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseMiddleware<NoughtBytes>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapSignOut();
        app.MapErrorPages();
        app.MapUpload();
        app.MapMeasureDownload();
        app.MapGovernanceDownloads();
        app.MapFixDownload();
        app.MapSteering();
        app.MapAnswering();
        app.MapTemplateDownload();
        app.MapRecordAsking();
        // Pages that say nothing else are for those who are signed in; an address that leads nowhere stays "not found".
        app.MapRazorComponents<App>().RequireAuthorization();
        return app;
    }
}
