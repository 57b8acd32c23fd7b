namespace SendDashboard.Core.Clocks;

/// <summary>
/// How long a request, an assessment, a plan and a review may take. This is the only place that says so.
/// </summary>
/// <remarks>
/// SEND Regs 2014 is the Special Educational Needs and Disability Regulations 2014 (SI 2014/1530); CFA 2014 is the Children
/// and Families Act 2014. The exceptions of regulations 5(4), 10(4) and 13(3) do not lengthen a clock: they are recorded with
/// the case and reported beside it, with two denominators.
/// </remarks>
public static class StatutoryClocks
{
    /// <summary>Request received to decision whether to assess: 6 weeks, so day 42 is in time and day 43 is late.</summary>
    public static StatutoryClock DecideWhetherToAssess { get; } =
        new("decide-6-weeks", 6, ClockUnit.Weeks, "SEND Regs 2014, regulation 5(1)", IsStatutory: true);

    /// <summary>Request received to notice that no plan is needed: 16 weeks, 112 days.</summary>
    public static StatutoryClock SayNoPlan { get; } =
        new("no-plan-16-weeks", 16, ClockUnit.Weeks, "SEND Regs 2014, regulation 10(1)", IsStatutory: true);

    /// <summary>Request received to final plan: 20 weeks, 140 days.</summary>
    public static StatutoryClock FinalPlan { get; } =
        new("plan-20-weeks", 20, ClockUnit.Weeks, "SEND Regs 2014, regulation 13(2)", IsStatutory: true);

    /// <summary>
    /// Plan first made, or last reviewed, to the decision letter after the next review: 12 months starting with that day.
    /// The review ends with the decision, not the meeting.
    /// </summary>
    public static StatutoryClock Review { get; } =
        new("review-12-months", 12, ClockUnit.MonthsStartingWith, "CFA 2014, section 44(2)", IsStatutory: true);

    /// <summary>Review meeting to the notice whether the plan is kept, amended or ended: 4 weeks, 28 days.</summary>
    public static StatutoryClock ReviewDecision { get; } =
        new("review-decision-4-weeks", 4, ClockUnit.Weeks, "SEND Regs 2014, regulation 20(10)", IsStatutory: true);

    /// <summary>
    /// Referral to first attended contact with a therapist: 18 weeks, 126 days. A right only in consultant-led care; for
    /// therapies a planning ambition, so it is called a benchmark wherever it is shown.
    /// </summary>
    public static StatutoryClock TherapyBenchmark { get; } =
        new("therapy-18-weeks", 18, ClockUnit.Weeks, "NHS planning guidance, community waits (benchmark)", IsStatutory: false);

    /// <summary>All of them, shortest first.</summary>
    public static IReadOnlyList<StatutoryClock> All { get; } =
        [ReviewDecision, DecideWhetherToAssess, SayNoPlan, TherapyBenchmark, FinalPlan, Review];
}
