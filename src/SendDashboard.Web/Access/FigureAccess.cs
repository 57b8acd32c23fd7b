using SendDashboard.Web.Components.Layout;

namespace SendDashboard.Web.Access;

/// <summary>How sensitive figures are for who reads them, and why: the words of the strip above every page that shows some.</summary>
internal static class FigureAccess
{
    /// <summary>The level of a page with local figures.</summary>
    public static Sensitivity Level(Reader reader) => reader.Caller?.Audience switch
    {
        "public" => Sensitivity.Public,
        "analyst" or "restricted" => Sensitivity.SmallGroups,
        _ => Sensitivity.PartnersOnly,
    };

    /// <summary>Why, to be read after "because"; names the agreements when they are known.</summary>
    public static string Because(Reader reader, params IReadOnlyCollection<string> agreements)
    {
        var under = agreements.Count == 0 ? "" : $" under {string.Join(" and ", agreements)}";
        return reader.Caller?.Audience switch
        {
            "public" => "you are shown figures only as far as they are safe to be public",
            "analyst" => $"it shows local figures{under} whose counts are not rounded for you",
            "restricted" => $"it shows local figures{under}, those of your own organisation as they are",
            _ => $"it shows local figures{under}",
        };
    }
}
