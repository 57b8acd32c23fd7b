namespace SendDashboard.IntegrationTests.EndCheck;

/// <summary>Who belongs to which group, said a second time for the check: the product says it in SQL.</summary>
internal static class Groups
{
    public static int? Age(DateOnly? born, DateOnly on)
    {
        if (born is not { } birth || birth > on)
        {
            return null;
        }

        var years = on.Year - birth.Year;
        return (on.Month, on.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }

    public static string? Band(int? age) => age switch
    {
        null => null,
        < 5 => "0-4",
        < 11 => "5-10",
        < 16 => "11-15",
        < 20 => "16-19",
        < 26 => "20-25",
        _ => "26-plus",
    };

    public static string? Sex(string code) => code is "F" or "2" ? "F" : code is "M" or "1" ? "M" : null;

    public static string? Ethnic(string code) => code switch
    {
        "WBRI" or "WIRI" or "WIRT" or "WROM" or "WOTH" or "A" or "B" or "C" => "white",
        "MWBC" or "MWBA" or "MWAS" or "MOTH" or "D" or "E" or "F" or "G" => "mixed",
        "AIND" or "APKN" or "ABAN" or "AOTH" or "CHNE" or "H" or "J" or "K" or "L" or "R" => "asian",
        "BCRB" or "BAFR" or "BOTH" or "M" or "N" or "P" => "black",
        "OOTH" or "S" => "other",
        _ => null,
    };

    public static string Setting(string establishmentType) => establishmentType.TrimStart('0') switch
    {
        "7" or "8" or "10" or "12" or "33" or "36" or "44" => "special",
        "14" or "38" or "42" or "43" => "ap",
        "18" or "31" or "32" or "39" or "45" or "46" => "fe",
        "1" or "2" or "3" or "5" or "6" or "11" or "15" or "28" or "34" or "35" or "40" or "41" => "mainstream",
        _ => "elsewhere",
    };

    public static string? OrUnknown(string code) => code.Length == 0 ? null : code;
}
