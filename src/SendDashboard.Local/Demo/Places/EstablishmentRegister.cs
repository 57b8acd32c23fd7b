using System.Globalization;
using SendDashboard.Local.Demo.Chance;
using SendDashboard.Local.Demo.Identity;

namespace SendDashboard.Local.Demo.Places;

/// <summary>The schools and colleges of the area, and a few special ones in the invented authorities 997 and 998.</summary>
internal sealed class EstablishmentRegister
{
    private const string Maintained = "Local authority maintained schools";
    private const string Academies = "Academies";
    private const string Free = "Free Schools";
    private const string SpecialGroup = "Special schools";
    private const string IndependentGroup = "Independent schools";
    private const string Colleges = "Colleges";

    private readonly List<Establishment> all = [];

    public EstablishmentRegister(DemoRandom random)
    {
        Add(4, EstablishmentKind.Nursery, 15, "Local authority nursery school", Maintained, "Nursery", "Nursery School");
        Add(40, EstablishmentKind.Primary, 1, "Community school", Maintained, "Primary", "Primary School");
        Add(9, EstablishmentKind.Primary, 2, "Voluntary aided school", Maintained, "Primary", "Primary School");
        Add(6, EstablishmentKind.Primary, 3, "Voluntary controlled school", Maintained, "Primary", "Primary School");
        Add(4, EstablishmentKind.Primary, 5, "Foundation school", Maintained, "Primary", "Primary School");
        Add(30, EstablishmentKind.Primary, 34, "Academy converter", Academies, "Primary", "Academy");
        Add(6, EstablishmentKind.Primary, 28, "Academy sponsor led", Academies, "Primary", "Academy");
        Add(2, EstablishmentKind.Primary, 35, "Free schools", Free, "Primary", "Free School");
        Add(3, EstablishmentKind.Secondary, 1, "Community school", Maintained, "Secondary", "High School");
        Add(11, EstablishmentKind.Secondary, 34, "Academy converter", Academies, "Secondary", "High Academy");
        Add(2, EstablishmentKind.Secondary, 28, "Academy sponsor led", Academies, "Secondary", "High Academy");
        Add(1, EstablishmentKind.Secondary, 35, "Free schools", Free, "Secondary", "High Free School");
        Add(5, EstablishmentKind.Special, 7, "Community special school", SpecialGroup, "Not applicable", "Special School");
        Add(1, EstablishmentKind.Special, 12, "Foundation special school", SpecialGroup, "Not applicable", "Special School");
        Add(2, EstablishmentKind.Special, 44, "Academy special converter", Academies, "Not applicable", "Special Academy");
        Add(1, EstablishmentKind.Special, 36, "Free schools special", Free, "Not applicable", "Special Free School");
        Add(3, EstablishmentKind.IndependentSpecial, 10, "Other independent special school", IndependentGroup, "Not applicable", "House School");
        Add(3, EstablishmentKind.IndependentSpecial, 10, "Other independent special school", IndependentGroup, "Not applicable", "House School", "998");
        Add(1, EstablishmentKind.IndependentSpecial, 8, "Non-maintained special school", SpecialGroup, "Not applicable", "House School", "997");
        Add(1, EstablishmentKind.Alternative, 14, "Pupil referral unit", Maintained, "Not applicable", "Centre");
        Add(1, EstablishmentKind.Alternative, 42, "Academy alternative provision converter", Academies, "Not applicable", "Centre");
        Add(2, EstablishmentKind.FurtherEducation, 18, "Further education", Colleges, "16 plus", "College");
        Add(1, EstablishmentKind.FurtherEducation, 18, "Further education", Colleges, "16 plus", "College", "998");
        Add(1, EstablishmentKind.SpecialCollege, 32, "Special post 16 institution", Colleges, "16 plus", "Special College");
        Add(3, EstablishmentKind.Independent, 11, "Other independent school", IndependentGroup, "Not applicable", "Hall School");
        return;

        void Add(int count, EstablishmentKind kind, int code, string type, string group, string phase, string word, string authority = "999")
        {
            for (var i = 0; i < count; i++)
            {
                all.Add(new(all.Count + 1, $"{NonsenseNames.Surname(random)} {word}", kind, code, type, group, phase, authority));
            }
        }
    }

    public IReadOnlyList<Establishment> All => all;

    public Establishment Pick(EstablishmentKind kind, DemoRandom random) => random.Pick([.. all.Where(e => e.Kind == kind)]);

    public static string AuthorityName(string authority) => authority switch
    {
        "999" => DemoArea.AreaName,
        _ => string.Create(CultureInfo.InvariantCulture, $"Neighbour {authority} (invented area)"),
    };
}
