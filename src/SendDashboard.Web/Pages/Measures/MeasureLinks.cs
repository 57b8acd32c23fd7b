using SendDashboard.Insight.Pages.Measures;
using SendDashboard.Web.Components;

namespace SendDashboard.Web.Pages.Measures;

/// <summary>Addresses of a measure page that keep what the reader has picked.</summary>
public sealed record MeasureLinks(string Slug, MeasureAsk Ask)
{
    public string Path => $"/measures/{Slug}";

    /// <summary>The download of the same area.</summary>
    public string Csv => Addresses.With($"{Path}/data.csv", ("area", Ask.Area));

    /// <summary>The page with something else picked.</summary>
    public string To(MeasureAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Addresses.With(
            Path, ("area", ask.Area), ("from", ask.From), ("to", ask.To), ("breakdown", ask.Breakdown),
            ("compare", ask.Compare), ("every", ask.Every), ("group", ask.Member));
    }
}
