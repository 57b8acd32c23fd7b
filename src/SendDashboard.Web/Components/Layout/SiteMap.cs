namespace SendDashboard.Web.Components.Layout;

/// <summary>The links of the frame. A page is named here when it exists, and not before; a test follows every one.</summary>
public static class SiteMap
{
    public static IReadOnlyList<Link> Navigation { get; } =
    [
        new("Overview", "/"),
        new("Local need", "/local-need"),
        new("Quality and outcomes", "/quality-and-outcomes"),
        new("Measures", "/measures"),
        new("Loads", "/data/imports"),
    ];

    public static IReadOnlyList<Link> Footer { get; } =
    [
        new("Accessibility", "/accessibility"),
        new("Privacy", "/privacy"),
        new("Cookies", "/cookies"),
    ];
}
