namespace SendDashboard.Insight.Pages;

/// <summary>What people call an agency; its slug in words when nobody has said.</summary>
public static class AgencyNames
{
    /// <summary>As it stands at the start of a sentence.</summary>
    public static string Of(string slug)
    {
        ArgumentException.ThrowIfNullOrEmpty(slug);
        return slug == "published" ? "Published figures" : string.Concat(slug[..1].ToUpperInvariant(), slug[1..].Replace('-', ' '));
    }
}
