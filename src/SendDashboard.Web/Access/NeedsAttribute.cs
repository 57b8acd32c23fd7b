using Microsoft.AspNetCore.Authorization;

namespace SendDashboard.Web.Access;

/// <summary>What somebody must be able to do to see a page: one of <see cref="SendDashboard.Database.Access.May"/>. A page without it is open to everybody signed in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string ability) : AuthorizeAttribute(ability)
{
    public string Ability { get; } = ability;

    /// <summary>True when the endpoint opens the request itself: it first takes in something long, and no transaction should wait for that.</summary>
    public bool OpensItself { get; init; }
}
