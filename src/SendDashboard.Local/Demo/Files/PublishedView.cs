using SendDashboard.Local.Demo.Places;

namespace SendDashboard.Local.Demo.Files;

/// <summary>Open files: mid-year estimates of our own layout, and establishments in the columns of the national register.</summary>
internal static class PublishedView
{
    public static Table Population(int year)
    {
        var table = new Table("population", -1, "area_code", "area_name", "year", "sex", "age", "population");
        for (var age = 0; age <= 25; age++)
        {
            table.Add(DemoArea.AreaCode, DemoArea.AreaName, Cell.Number(year), "F", Cell.Number(age), Cell.Number(Places.Population.Residents(year, age, male: false)));
            table.Add(DemoArea.AreaCode, DemoArea.AreaName, Cell.Number(year), "M", Cell.Number(age), Cell.Number(Places.Population.Residents(year, age, male: true)));
        }

        return table;
    }

    public static Table Establishments(EstablishmentRegister register)
    {
        var table = new Table(
            "establishments", -1, "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (code)",
            "TypeOfEstablishment (name)", "EstablishmentTypeGroup (name)", "EstablishmentStatus (name)", "PhaseOfEducation (name)", "UKPRN");
        foreach (var e in register.All)
        {
            table.Add(
                e.Urn, e.Authority, EstablishmentRegister.AuthorityName(e.Authority), Cell.Number(1000 + e.Number), e.Name, Cell.Number(e.TypeCode),
                e.TypeName, e.Group, "Open", e.Phase, e.Ukprn);
        }

        return table;
    }
}
