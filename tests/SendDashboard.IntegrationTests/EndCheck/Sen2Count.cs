using System.Globalization;
using SendDashboard.Local.Demo;

namespace SendDashboard.IntegrationTests.EndCheck;

/// <summary>The SEN2 measures counted straight from one set of CSVs.</summary>
internal sealed class Sen2Count(DemoCount into, string inbox, IReadOnlyList<DemoTruthFile> set)
{
    private const int SixWeeks = 42, SixteenWeeks = 112, TwentyWeeks = 140, YearOfWeeks = 364;

    private List<Dictionary<string, string>> Table(string name) => DemoTable.Read(inbox, set.Single(file => file.Table == $"{name}.csv"));

    public void Count()
    {
        var header = Table("sen2").Single();
        var asOf = DemoTable.Day(header["referencedate"])!.Value;
        var monthly = set[0].File.Contains("in-year", StringComparison.Ordinal);
        var first = monthly ? new DateOnly(asOf.Year, asOf.Month, 1) : new DateOnly(asOf.Year - 1, 1, 1);
        var last = monthly ? asOf : new DateOnly(asOf.Year - 1, 12, 31);
        var activity = Period(monthly ? "month" : "calendar-year", first);
        var counted = monthly ? activity : Period("day", asOf);

        var people = Table("person").ToDictionary(row => row["persontableid"], StringComparer.Ordinal);
        var assessments = Table("assessment").ToLookup(row => row["requeststableid"], StringComparer.Ordinal);
        var plans = Table("namedplan").ToLookup(row => row["assessmenttableid"], StringComparer.Ordinal);
        var requests = Table("requests").Select(row => new Request(row, people[row["persontableid"]], assessments, plans)).ToDictionary(each => each.Id, StringComparer.Ordinal);
        var active = Table("activeplans");
        var movedIn = active.Where(plan => plan["transferla"].Length > 0).Select(plan => plan["requeststableid"]).ToHashSet(StringComparer.Ordinal);
        var needs = Table("senneed").ToLookup(row => row["activeplanstableid"], StringComparer.Ordinal);
        foreach (var plan in active)
        {
            requests[plan["requeststableid"]].Need = First(needs[plan["activeplanstableid"]]);
        }

        foreach (var request in requests.Values)
        {
            CountRequest(request, movedIn.Contains(request.Id), activity, first, last, monthly, asOf);
        }

        var placements = Table("placementdetail").ToLookup(row => row["activeplanstableid"], StringComparer.Ordinal);
        foreach (var plan in active)
        {
            CountPlan(plan, requests[plan["requeststableid"]], needs[plan["activeplanstableid"]], placements[plan["activeplanstableid"]], counted, asOf, monthly, first, last);
        }
    }

    private static string Period(string kind, DateOnly start) => $"{kind} {start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private void CountRequest(Request request, bool movedIn, string period, DateOnly first, DateOnly last, bool monthly, DateOnly asOf)
    {
        (string, string?)[] groups = [("age-band", Groups.Band(Groups.Age(request.Born, request.Received))), ("sex", request.Sex), ("ethnicity", request.Ethnicity)];
        if (!movedIn && request.Received >= first && request.Received <= last)
        {
            if (!monthly)
            {
                into["ehc-refusal-received"].Add(period, request.Outcome == "N" ? 1 : 0, 1, groups);
            }

            into["ehc-requests"].Add(period, 1, 0, [.. groups, ("request-source", Groups.OrUnknown(request.Source))]);
        }

        if (request.Outcome is "Y" or "N" && request.Decided >= first && request.Decided <= last)
        {
            into["ehc-refusal"].Add(period, request.Outcome == "N" ? 1 : 0, 1, groups);
            into["ehc-6wk"].Add(period, Within(request.Received, request.Decided!.Value, SixWeeks), 1, groups);
        }

        if (!movedIn && request.Issued >= first && request.Issued <= last)
        {
            var inTime = Within(request.Received, request.Issued!.Value, TwentyWeeks);
            into["ehc-20wk-all"].Add(period, inTime, 1, groups);
            into["ehc-new"].Add(period, 1, 0, [.. groups, ("primary-need", request.Need)]);
            into["need-mix-new"].Add(period, 1, 0, ("primary-need", request.Need));
            if (!request.Exception)
            {
                into["ehc-52wk"].Add(period, 1 - Within(request.Received, request.Issued!.Value, YearOfWeeks), 1, groups);
                into["ehc-20wk"].Add(period, inTime, 1, groups);
            }
        }

        var closed = request.Issued is not null || request.Outcome is "N" or "W" || request.AssessmentOutcome is "N" or "W" or "H";
        if (monthly && !closed && Within(request.Received, asOf, TwentyWeeks) == 0)
        {
            into["ehc-open-20wk"].Add(period, 1, 0, groups);
        }

        if (monthly && !movedIn && request.Issued is null)
        {
            if (request.Outcome is ("A" or "") && Within(request.Received, asOf, SixWeeks) == 0)
            {
                into["ehc-open-6wk"].Add(period, 1, 0, groups);
            }

            if (!closed && request.AssessmentOutcome is ("A" or "") && Within(request.Received, asOf, SixteenWeeks) == 0)
            {
                into["ehc-open-16wk"].Add(period, 1, 0, groups);
            }
        }
    }

    private void CountPlan(
        Dictionary<string, string> plan, Request request, IEnumerable<Dictionary<string, string>> needs, IEnumerable<Dictionary<string, string>> placements,
        string period, DateOnly asOf, bool monthly, DateOnly first, DateOnly last)
    {
        var band = Groups.Band(Groups.Age(request.Born, asOf));
        var need = First(needs);
        var setting = into.SettingOf(placements
            .Where(row => row["placementrank"] == "1" && (DemoTable.Day(row["entrydate"]) ?? asOf) <= asOf && (DemoTable.Day(row["leavingdate"]) ?? asOf) >= asOf)
            .OrderByDescending(row => DemoTable.Day(row["entrydate"]) ?? DateOnly.MinValue).FirstOrDefault());
        into["ehc-plans"].Add(period, 1, 0, ("age-band", band), ("sex", request.Sex), ("ethnicity", request.Ethnicity), ("primary-need", need), ("setting", setting));
        into["need-mix-ehc"].Add(period, 1, 0, ("primary-need", need));
        into["ehc-age-mix"].Add(period, 1, 0, ("age-band", band));
        into["ehc-setting-mix"].Add(period, 1, 0, ("setting", setting));
        into["mainstream"].Add(period, setting == "mainstream" ? 1 : 0, 1, ("age-band", band), ("primary-need", need));
        if (monthly)
        {
            return;
        }

        into["ehc-rate-1000"].Add(period, 1, 0, ("age-band", band), ("sex", request.Sex));
        if (request.Issued is not { } issued || issued < first)
        {
            var met = DemoTable.Day(plan["reviewmeeting"]);
            into["ar-held"].Add(Period("calendar-year", first), met >= first && met <= last ? 1 : 0, 1,
                ("age-band", band), ("sex", request.Sex), ("ethnicity", request.Ethnicity), ("setting", setting));
        }
    }

    private static string? First(IEnumerable<Dictionary<string, string>> needs) =>
        needs.Where(row => row["sentyperank"] == "1").Select(row => row["sentype"]).Order(StringComparer.Ordinal).FirstOrDefault();

    private static int Within(DateOnly from, DateOnly to, int days) => to.DayNumber - from.DayNumber <= days ? 1 : 0;

    private sealed class Request(
        Dictionary<string, string> row, Dictionary<string, string> person,
        ILookup<string, Dictionary<string, string>> assessments, ILookup<string, Dictionary<string, string>> plans)
    {
        private readonly Dictionary<string, string>? assessment = assessments[row["requeststableid"]].FirstOrDefault();

        public string Id => row["requeststableid"];

        public DateOnly Received { get; } = DemoTable.Day(row["receiveddate"])!.Value;

        public DateOnly? Decided { get; } = DemoTable.Day(row["requestoutcomedate"]);

        public string Outcome => row["requestoutcome"];

        public string Source => row["requestsource"];

        public string AssessmentOutcome => assessment?["assessmentoutcome"] ?? "";

        public bool Exception => DemoTable.Yes(assessment?["week20"] ?? "");

        public DateOnly? Issued { get; } = assessments[row["requeststableid"]].FirstOrDefault() is { } assessment
            ? DemoTable.Day(plans[assessment["assessmenttableid"]].FirstOrDefault()?["startdate"] ?? "")
            : null;

        /// <summary>Primary need of the plan in force, where there is one.</summary>
        public string? Need { get; set; }

        public DateOnly? Born { get; } = DemoTable.Day(person["personbirthdate"]);

        public string? Sex => Groups.Sex(person["sex"]);

        public string? Ethnicity => Groups.Ethnic(person["ethnicity"]);
    }
}
