using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Headlines;

namespace SendDashboard.UnitTests.Insight.Headlines;

public sealed class HeadlineTests
{
    private static readonly HeadlineFacts Month = new(FigureUnit.Percent, "March 2026", Figure.Shown(61.1))
    {
        PreviousPeriod = "February 2026",
        Previous = Figure.Shown(53.3),
    };

    private static readonly HeadlineFacts Latest = Month with { PreviousPeriod = null, Previous = null };

    private const string Up = "61.1% in March 2026, up from 53.3% in February 2026.";
    private const string First = "61.1% in March 2026. This is the first figure.";

    /// <summary>Every case that the words are asked for.</summary>
    private static readonly string[] Asked =
    [
        "usual month, improving", "usual month, getting worse", "within usual range", "signal just started", "signal just ended", "run of rises",
        "run below average", "one point outside limits", "neutral measure higher than usual", "neutral lower", "first point ever", "under 12 points",
        "annual series with a trend", "annual with fewer than five points", "unchanged value", "previous hidden", "latest hidden", "both hidden",
        "all hidden", "latest missing from one agency", "latest missing from all", "provisional", "revised", "definition changed this period",
        "re-based this year", "denominator nought", "numerator nought", "100%", "count under the reporting limit", "no target", "will usually meet",
        "will usually miss", "hit or miss", "target date in the future", "better than England", "about the same", "worse",
        "higher where no direction is better", "comparator missing", "comparator for another period", "not comparable", "neighbours only",
        "rate with wide interval flagged [u]", "fed by aggregates", "agreement ended",
    ];

    public static TheoryData<string, HeadlineFacts, string> Cases() => new()
    {
        { "up", Month, Up },
        { "down", Month with { Latest = Figure.Shown(50) }, "50.0% in March 2026, down from 53.3% in February 2026." },
        { "unchanged value", Month with { Latest = Figure.Shown(53.31) }, "53.3% in March 2026, unchanged from February 2026." },
        { "first point ever", Latest, First },
        { "previous hidden", Month with { Previous = Figure.Hidden }, "61.1% in March 2026. The figure for February 2026 is hidden to protect privacy." },
        { "previous missing", Month with { Previous = Figure.NotAvailable }, "61.1% in March 2026. There is no figure for February 2026 to compare it with." },
        { "latest hidden", Month with { Latest = Figure.Hidden }, "The latest figure, for March 2026, is hidden to protect privacy." },
        { "both hidden", Month with { Latest = Figure.Hidden, Previous = Figure.Hidden }, "The figures for March 2026 and February 2026 are hidden to protect privacy." },
        { "all hidden", Month with { Latest = Figure.Hidden, AllHidden = true }, "These figures are hidden to protect people's privacy." },
        { "latest missing from one agency", Month with { Latest = Figure.NotAvailable, WaitingFor = "health" }, "No figure for March 2026 because health has not sent its data yet. The last figure was 53.3% in February 2026." },
        { "latest missing from all", Month with { Latest = Figure.NotAvailable, Previous = null, PreviousPeriod = null }, "No figure for March 2026 because no data has been loaded for it yet." },
        { "denominator nought", Month with { Latest = Figure.NotApplicable, NoneToCount = "plans" }, "No figure for March 2026 because there were no plans to count." },
        { "does not apply", Month with { Latest = Figure.NotApplicable }, "This does not apply to March 2026." },
        { "numerator nought", Month with { Latest = Figure.Shown(0) }, "0.0% in March 2026, down from 53.3% in February 2026." },
        { "100%", Month with { Latest = Figure.Shown(100) }, "100.0% in March 2026, up from 53.3% in February 2026." },
        { "count under the reporting limit", new(FigureUnit.Count, "March 2026", Figure.Hidden) { UnderReportingLimit = true }, "Fewer than the reporting limit in March 2026." },
        { "rounds to nought", Month with { Latest = Figure.RoundsToNought }, "The figure for March 2026 is not nought, but rounds to it." },
        { "rate", Latest with { Unit = FigureUnit.PerThousand, Latest = Figure.Shown(52.34), UnitWords = "per 1,000 aged 0 to 25" }, "52.3 per 1,000 aged 0 to 25 in March 2026. This is the first figure." },
        { "provisional", Month with { Provisional = true }, Up + " This figure is provisional." },
        { "revised", Month with { Revised = true }, Up + " This figure has been revised." },
        { "rate with wide interval flagged [u]", Latest with { Unit = FigureUnit.PerThousand, Latest = Figure.LowReliability(52.34), UnitWords = "per 1,000 aged 0 to 25" }, "52.3 per 1,000 aged 0 to 25 in March 2026. This is the first figure. It is based on small numbers, so treat it with care." },
        { "wide interval", Latest with { Latest = Figure.LowReliability(61.1) }, First + " It is based on small numbers, so treat it with care." },
        { "fed by aggregates", Month with { FromTotals = true }, Up + " It comes from totals the agency sent, not from records." },
        { "definition changed this period", Month with { DefinitionChanged = true }, Up + " The definition changed in March 2026, so earlier figures are not like for like." },
        { "re-based this year", Month with { RebasedFrom = "April 2025" }, Up + " The average is measured again from April 2025." },
        { "agreement ended", Month with { AgreementEndedWith = "Health" }, "No sharing agreement covers this. Health data cannot be shown here." },
        { "usual month, improving", Month with { Signal = new(SignalKind.Improving, SignalShape.RunAbove, 13) }, Up + " This is improving: it has been above its average for 13 months." },
        { "one point outside limits", Month with { Signal = new(SignalKind.GettingWorse, SignalShape.OutsideLimits, 1) }, Up + " This is getting worse: the latest point is outside its usual range." },
        { "run of falls, improving", Month with { Signal = new(SignalKind.Improving, SignalShape.Falling, 6) }, Up + " This is improving: it has fallen 6 times in a row." },
        { "run of rises", Month with { Signal = new(SignalKind.GettingWorse, SignalShape.Rising, 6) }, Up + " This is getting worse: it has risen 6 times in a row." },
        { "run below average", Month with { Signal = new(SignalKind.GettingWorse, SignalShape.RunBelow, 7) }, Up + " This is getting worse: it has been below its average for 7 months." },
        { "usual month, getting worse", Month with { Latest = Figure.Shown(50), Signal = new(SignalKind.GettingWorse, SignalShape.RunBelow, 9) }, "50.0% in March 2026, down from 53.3% in February 2026. This is getting worse: it has been below its average for 9 months." },
        { "signal just started", Month with { Signal = new(SignalKind.Improving, SignalShape.RunAbove, 7) }, Up + " This is improving: it has been above its average for 7 months." },
        { "two of three", Month with { Signal = new(SignalKind.Improving, SignalShape.TwoOfThree, 2) }, Up + " This is improving: two of the last three points are close to a limit." },
        { "within usual range", Month with { Signal = new(SignalKind.CommonCause) }, Up + " This is within its usual range: do not read much into the change." },
        { "signal just ended", Month with { Signal = new(SignalKind.CommonCause) { JustEnded = true } }, Up + " It is back within its usual range." },
        { "neutral measure higher than usual", Month with { Signal = new(SignalKind.HigherThanUsual, SignalShape.RunAbove, 8) }, Up + " This is higher than usual: it has been above its average for 8 months." },
        { "neutral lower", Month with { Signal = new(SignalKind.LowerThanUsual, SignalShape.RunBelow, 8) }, Up + " This is lower than usual: it has been below its average for 8 months." },
        { "under 12 points", Month with { Signal = new(SignalKind.TooFewPoints, Points: 9) }, Up + " There are not enough points for a signal yet: 12 needed, 9 so far." },
        { "annual series with a trend", Month with { Signal = new(SignalKind.Improving, SignalShape.Trend, 5, PeriodWord: "year") }, Up + " This is improving: the change over 5 years is more than chance." },
        { "yearly, no trend", Month with { Signal = new(SignalKind.NoTrend, SignalShape.Trend, 5, PeriodWord: "year") }, Up + " There is no steady rise or fall over the last 5 years." },
        { "on a day", Latest with { Period = "31 March 2026", PreviousPeriod = "31 March 2025", Previous = Figure.Shown(53.3), Comparisons = [new("England", Figure.Shown(46.4), ComparisonWord.Better, "31 March 2022")] }, "61.1% on 31 March 2026, up from 53.3% on 31 March 2025. This is better than England (46.4% on 31 March 2022)." },
        { "annual with fewer than five points", Month with { Signal = new(SignalKind.TooFewPoints, Points: 4, Needed: 5, PeriodWord: "year") }, Up + " There are not enough points for a signal yet: 5 needed, 4 so far." },
        { "no signal of a hidden figure", Month with { Latest = Figure.Hidden, Signal = new(SignalKind.Improving, SignalShape.RunAbove, 13) }, "The latest figure, for March 2026, is hidden to protect privacy." },
        { "better than England", Month with { Comparisons = [new("England", Figure.Shown(46.4), ComparisonWord.Better)] }, Up + " This is better than England (46.4%)." },
        { "worse", Month with { Comparisons = [new("England", Figure.Shown(76.4), ComparisonWord.Worse)] }, Up + " This is worse than England (76.4%)." },
        { "higher where no direction is better", Month with { Comparisons = [new("England", Figure.Shown(46.4), ComparisonWord.Higher), new("similar areas", Figure.Shown(60), ComparisonWord.AboutTheSame)] }, Up + " This is higher than England (46.4%) and about the same as similar areas (60.0%)." },
        { "higher, and the same as a group without one figure", Month with { Comparisons = [new("England", Figure.Shown(46.4), ComparisonWord.Higher), new("similar areas", Figure.NotApplicable, ComparisonWord.AboutTheSame)] }, Up + " This is higher than England (46.4%) and about the same as similar areas." },
        { "neighbours only", Month with { Comparisons = [new("similar areas", Figure.Shown(70), ComparisonWord.Lower)] }, Up + " This is lower than similar areas (70.0%)." },
        { "comparator for another period", Month with { Comparisons = [new("England", Figure.Shown(46.4), ComparisonWord.Higher, "2024")] }, Up + " This is higher than England (46.4% in 2024)." },
        { "comparator missing", Month with { Comparisons = [new("England", Figure.NotAvailable, ComparisonWord.NotSet)] }, Up + " There is no figure for England to compare it with." },
        { "not comparable", Month with { Comparisons = [new("England", Figure.Shown(46.4), ComparisonWord.NotComparable, Reason: "its figure covers all ages")] }, Up + " It is not comparable with England because its figure covers all ages." },
        { "a year is compared", Month with { ComparedFigure = "55.0% in 2025", Comparisons = [new("England", Figure.Shown(46.4), ComparisonWord.Better, "2024")] }, Up + " 55.0% in 2025, the latest yearly figure, is better than England (46.4% in 2024)." },
        { "one group of a mix", Month with { Group = "Autism" }, "Autism: " + Up },
        { "about the same", Month with { Comparisons = [new("England", Figure.Shown(60.2), ComparisonWord.AboutTheSame)] }, Up + " This is about the same as England (60.2%)." },
        { "no target", Month with { Target = null }, Up },
        { "will usually meet", Month with { Target = new(60, TargetOutlook.WillUsuallyMeet) }, Up + " It will usually meet the target of 60.0%." },
        { "will usually miss", Month with { Target = new(90, TargetOutlook.WillUsuallyMiss) }, Up + " It will usually miss the target of 90.0%." },
        { "hit or miss", Month with { Target = new(60, TargetOutlook.HitOrMiss) }, Up + " The target of 60.0% is hit or miss." },
        { "met this time", Month with { Target = new(60, TargetOutlook.Met) }, Up + " The target of 60.0% was met." },
        { "missed this time", Month with { Target = new(90, TargetOutlook.Missed) }, Up + " The target of 90.0% was not met." },
        { "target date in the future", Month with { Target = new(90, TargetOutlook.NotSet, new DateOnly(2027, 3, 31)) }, Up + " The target is 90.0% by 31 March 2027." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_exactly_this(string situation, HeadlineFacts facts, string expected) =>
        Assert.True(expected == Headline.Sentence(facts), $"{situation}: {Headline.Sentence(facts)}");

    [Fact]
    public void Every_case_that_is_asked_for_has_its_words() =>
        Assert.Empty(Asked.Except(Cases().Select(row => row.Data.Item1)));

    [Fact]
    public void Leaves_no_gap_unfilled() =>
        Assert.All(Cases(), row => Assert.DoesNotContain('{', Headline.Sentence(row.Data.Item2)));
}
