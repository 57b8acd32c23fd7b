using SendDashboard.Desk.Governance;
using SendDashboard.Insight.Pages;

namespace SendDashboard.Web.Pages.Governance;

/// <summary>Rights as sentences, made of the rows the database itself decides by.</summary>
internal static class RightsWords
{
    /// <summary>Of a role: "Can see figures: rounded to the nearest 5, counts of 1 to 4 hidden".</summary>
    public static string OfRole(Right right) => $"Can {right.Ability}{Level(right, null)}";

    /// <summary>Of a person: what, at what level, because of which role.</summary>
    public static string OfPerson(RightHolder person, Right right, IEnumerable<string> because) =>
        $"Can {right.Ability}{Level(right, person)}, because of the role {string.Join(" and ", because)}";

    /// <summary>How figures are shown to an audience.</summary>
    public static string Audience(string? audience) => audience switch
    {
        "public" => "as far as they are safe to be public: counts of 1 to 7 hidden, whole areas only",
        "partnership" => "counts of 1 to 4 hidden, the rest rounded to the nearest 5",
        "analyst" => "counts of 1 to 4 hidden, the rest not rounded",
        "restricted" => "those of their own organisation as they are, all others with counts of 1 to 4 hidden and not rounded",
        _ => "none",
    };

    /// <summary>Rights that give nothing, because of who the person is.</summary>
    public static IEnumerable<string> Orphans(RightHolder person, IReadOnlyCollection<Right> rights)
    {
        if (person.Roles.Length == 0)
        {
            yield return "Has no role, and so can see nothing";
        }

        if (person.Agency is null && rights.FirstOrDefault(one => one.Reach == "own") is { } own)
        {
            yield return $"The role {own.RoleName} reaches what their own organisation sent, but {person.Organisation} sends nothing";
        }

        if (person.Areas.Length == 0 && rights.Any(one => one.May == "figures"))
        {
            yield return "Has no area, and so sees no local figures";
        }
    }

    /// <summary>Whether a right says something of what an agency sent, for this person.</summary>
    public static bool Reaches(Right right, RightHolder person, string agency) => right.Reach == "all" || person.Agency == agency;

    private static string Level(Right right, RightHolder? person) => right switch
    {
        { May: "figures" } => $" ({Audience(right.Audience)}{(person is null ? "" : person.Areas.Length == 0 ? "; no local figures" : $"; local figures of {string.Join(", ", person.Areas)}")})",
        { Reach: "own" } when person is { Agency: { } agency } => $", of {AgencyNames.Of(agency)}",
        { Reach: "own" } => ", of their own organisation",
        { May: "loads" or "problems" or "fix" or "load" or "steer" or "records" } => ", of every organisation",
        _ => "",
    };
}
