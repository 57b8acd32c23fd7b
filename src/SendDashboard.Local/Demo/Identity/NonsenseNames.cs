using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Identity;

/// <summary>Names put together from syllables that begin no English name, so that nobody reads a neighbour into the demo.</summary>
internal static class NonsenseNames
{
    private static readonly string[] First =
        ["Zub", "Vro", "Quil", "Plim", "Snod", "Drib", "Fwel", "Gwob", "Jex", "Kruv", "Mlin", "Nuzz", "Pwin", "Skro", "Thwup", "Yob"];

    private static readonly string[] Middle = ["ba", "do", "fi", "gu", "lo", "mi", "nu", "po", "ri", "su", "ta", "vu"];

    private static readonly string[] Last = ["bex", "dwip", "fozz", "gub", "lunt", "morv", "nib", "plax", "quon", "tiff", "vock", "zle"];

    public static string Forename(DemoRandom random) => random.Pick(First) + random.Pick(Last)[..2];

    public static string Surname(DemoRandom random) => random.Pick(First) + random.Pick(Middle) + random.Pick(Last);
}
