using System.Globalization;
using System.Text;

namespace SendDashboard.EndToEndTests.Journeys;

/// <summary>
/// A children in need file for a year the demo area has none of. Nobody in it can exist: authority 999 is never issued.
/// 100 good rows, of whom 45 with a disability; six that cannot be loaded; two that repeat good ones.
/// </summary>
internal static class ChildrenInNeedFile
{
    public const string Name = "children-in-need-2022.csv";
    public const int Good = 100;
    public const int Disabled = 45;
    public const int Repeats = 2;

    private const string Headings =
        "CensusYear,LAchildID,UPN,FormerUPN,UPNunknown,PersonBirthDate,Sex,Ethnicity,Disabilities,CINreferralDate,ReferralSource,PrimaryNeedCode,CINclosureDate,ReasonForClosure,DateOfInitialCPC,ReferralNFA";

    private static readonly IReadOnlyList<(string Column, string Code, string Shown, string Row)> BadRows =
    [
        ("CINreferralDate", "DATE-01", "31/02/2022", Row(901, referred: "31/02/2022")),
        ("Disabilities", "CODE-01", "AA;AAA", Row(902, disabilities: "LD;ZZZ")),
        ("LAchildID", "REQ-01", "Empty", Row(903).Replace("Z903", "", StringComparison.Ordinal)),
        ("CINclosureDate", "DATE-05", "05/01/2015", Row(904, closed: "05/01/2015")),
        ("UPN", "ID-01", "A99999999999", Row(905, upn: "A99900000090").Replace("UN4", "", StringComparison.Ordinal)),
        ("PersonBirthDate", "DATE-06", "99/99/9999", Row(906, born: "09/09/2031")),
    ];

    private static readonly IReadOnlyList<string> Lines =
    [
        Headings,
        .. Enumerable.Range(1, Good).Select(child => Row(child, disabilities: child <= Disabled ? "LD;AUT" : "NONE")),
        .. BadRows.Select(bad => bad.Row),
        .. Enumerable.Range(1, Repeats).Select(child => Row(child, disabilities: "LD;AUT")),
    ];

    public static int Rows => Lines.Count - 1;

    /// <summary>Where the rows that cannot be loaded are: line, rule, column and what may be seen of the cell.</summary>
    public static IReadOnlyList<(int Line, string Code, string Column, string Shown)> Bad =>
        [.. BadRows.Select((bad, index) => (Good + 2 + index, bad.Code, bad.Column, bad.Shown))];

    public static byte[] Bytes() => Encoding.UTF8.GetBytes(string.Join("\r\n", Lines) + "\r\n");

    /// <summary>The same without a column it must have.</summary>
    public static byte[] WithoutDisabilities() =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", Lines.Select(line => string.Join(',', line.Split(',').Where((_, column) => column != 8)))) + "\r\n");

    private static string Row(
        int child, string disabilities = "NONE", string referred = "14/06/2021", string closed = "", string upn = "", string? born = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"2022,Z{child},{upn},,UN4,{born ?? $"{(child % 28) + 1:00}/05/{2006 + (child % 12)}"},{(child % 2 == 0 ? "F" : "M")},WBRI,{disabilities},{referred},2A,N1,{closed},{(closed.Length > 0 ? "RC8" : "")},,false");
}
