using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>How plans end: hazards by age and reasons as England's of 2024.</summary>
internal sealed class PlanLife(DemoRandom random)
{
    private static readonly Weighted<int> Child = new((5, 84), (2, 6), (7, 7), (8, 2.4), (9, 0.6));
    private static readonly Weighted<int> SixteenSeventeen = new((5, 59), (2, 11), (4, 10), (6, 13), (7, 2), (8, 2), (3, 1), (9, 2));
    private static readonly Weighted<int> Adult = new((6, 53), (2, 10), (4, 12), (3, 9), (5, 7), (1, 3), (9, 3), (8, 1));

    public void End(EhcCase ehc)
    {
        var start = ehc.Seen > ehc.PlanStart ? ehc.Seen : ehc.PlanStart!.Value;
        for (var year = DemoCalendar.SchoolYearStart(start); ehc.Ceased is null && year <= DemoCalendar.Today; year = year.AddYears(1))
        {
            var age = ehc.Child.AgeOn(year);
            var last = ehc.Child.LastDayOfAnyPlan;
            if (random.Chance(Hazard(age)))
            {
                var day = DayIn(year, age);
                if (day > start.AddDays(60) && day < last)
                {
                    ehc.CeaseReason = (age < 16 ? Child : age < 18 ? SixteenSeventeen : Adult).Pick(random);
                    ehc.Ceased = day;
                    return;
                }
            }

            if (last < year.AddYears(1))
            {
                ehc.CeaseReason = 1;
                ehc.Ceased = WorkingDays.OnOrBefore(last);
            }
        }
    }

    private static double Hazard(int age) => age switch
    {
        < 5 => 0.018,
        < 16 => 0.03,
        16 => 0.06,
        17 => 0.11,
        18 => 0.23,
        19 => 0.28,
        _ => 0.46,
    };

    /// <summary>Courses end in summer, and with them most plans of young adults.</summary>
    private DateOnly DayIn(DateOnly schoolYear, int age) => WorkingDays.OnOrAfter(age >= 16 && random.Chance(0.62)
        ? new DateOnly(schoolYear.Year + 1, 7, 1).AddDays(random.Between(0, 58))
        : schoolYear.AddDays(random.Between(0, 350)));
}
