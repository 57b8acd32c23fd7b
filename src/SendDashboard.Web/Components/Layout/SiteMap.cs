using SendDashboard.Database.Access;

namespace SendDashboard.Web.Components.Layout;

/// <summary>The links of the frame. A page is named here when it exists, and not before; a test follows every one.</summary>
public static class SiteMap
{
    /// <summary>The main pages, each with what somebody must be able to do to see it.</summary>
    public static IReadOnlyList<(Link Link, string Needs)> Navigation { get; } =
    [
        (new("Overview", "/"), May.Figures),
        (new("Local need", "/local-need"), May.Figures),
        (new("Quality and outcomes", "/quality-and-outcomes"), May.Figures),
        (new("Measures", "/measures"), May.Figures),
        (new("Loads", "/data/imports"), May.Loads),
        (new("Governance", "/governance"), May.Agreements),
        (new("People", "/admin/users"), May.Users),
        (new("Roles to agree", "/admin/role-requests"), May.Approve),
    ];

    public static IReadOnlyList<Link> Footer { get; } =
    [
        new("Accessibility", "/accessibility"),
        new("Privacy", "/privacy"),
        new("Cookies", "/cookies"),
    ];
}
