namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One area: a country, a region, an authority.</summary>
public sealed record Area(string Code, string Name, string Level, string? Parent, bool Invented)
{
    public bool IsCountry => Level == "country";

    public bool IsAuthority => Level is not ("country" or "region");
}
