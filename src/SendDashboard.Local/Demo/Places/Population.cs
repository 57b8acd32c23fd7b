namespace SendDashboard.Local.Demo.Places;

/// <summary>Residents of one age and sex at a mid-year: about 92,000 aged 0 to 25 of 300,000 people, births falling slowly, students coming at 18.</summary>
internal static class Population
{
    public static int Residents(int year, int age, bool male)
    {
        var bornIn = year - age;
        // The English birth peak of 2012, then a slow fall.
        var births = bornIn <= 2012 ? 3560 - ((2012 - bornIn) * 26) : 3560 - ((bornIn - 2012) * 42);
        var comings = age switch { < 5 => age * 8, < 18 => 40 + (age * 6), < 22 => 420, _ => 300 };
        var persons = births + comings + ((year - 2020) * 12);
        var boys = (int)Math.Round(persons * 0.512);
        return male ? boys : persons - boys;
    }
}
