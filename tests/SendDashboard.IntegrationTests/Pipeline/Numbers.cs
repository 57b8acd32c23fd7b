namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>Numbers that belong to nobody: authority 999 issues no UPN, and no NHS number begins 999.</summary>
internal static class Numbers
{
    public static string Upn(int number)
    {
        var twelve = $"999{number:000000000}";
        return $"{Core.Identifiers.Upn.CheckLetter(twelve)}{twelve}";
    }

    public static string Nhs(int number)
    {
        for (var at = number * 11; ; at++)
        {
            var nine = $"999{at:000000}";
            var check = 11 - (nine.Select((digit, place) => (digit - '0') * (10 - place)).Sum() % 11);
            if (check != 10)
            {
                return $"{nine}{(check == 11 ? 0 : check)}";
            }
        }
    }
}
