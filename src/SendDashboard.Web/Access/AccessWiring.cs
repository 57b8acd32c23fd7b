using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SendDashboard.Database.Access;
using SendDashboard.Web.Uploading;

namespace SendDashboard.Web.Access;

/// <summary>Adds sign-in, and the rule that nothing but public pages answers without it.</summary>
internal static class AccessWiring
{
    private static readonly string[] Abilities =
        [.. typeof(May).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddScoped<Reader>().AddScoped<RequestFactsReader>()
            .AddSingleton<Sessions>().AddSingleton<Tries>().AddSingleton<HalfWay>().AddScoped<SignIn>().AddScoped<LinkTokens>().AddScoped<AccountStore>()
            .AddScoped<UploadTaker>().AddScoped<Pages.Measures.OwnFigures>();
        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        services.AddAuthorization(options =>
        {
            foreach (var ability in Abilities)
            {
                options.AddPolicy(ability, policy => policy.RequireAuthenticatedUser().RequireClaim(SessionHandler.MayClaim, ability));
            }
        });
        services.AddIdentityCore<Account>(Configure)
            .AddUserStore<AccountStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddTokenProvider<LinkTokens>(LinkTokens.Name);
        services.AddDataProtection().SetApplicationName("send");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new DatabaseKeys(provider)));
        services.AddRateLimiter(AccessLimits.Configure);
        return services;
    }

    private static void Configure(IdentityOptions options)
    {
        options.Tokens.PasswordResetTokenProvider = LinkTokens.Name;
        // What an address may look like is said where an account is added: O'Brien has one too.
        options.User.AllowedUserNameCharacters = "";
        // Length is what makes a password hard to guess; rules about characters make people write it down (NCSC password guidance).
        options.Password.RequiredLength = 12;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
