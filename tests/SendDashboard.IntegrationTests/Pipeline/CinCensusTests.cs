using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

public sealed class CinCensusTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private static readonly string Header = "Collection,Year,ReferenceDate,LEA\nCIN,2026,2026-03-31,999\n";

    [Fact]
    public async Task Every_row_that_tells_of_something_done_is_a_fact_and_episodes_carry_their_disabilities()
    {
        var loaded = await LoadAsync(
            ("childidentifiers", $"LAchildID,UPN,UPNunknown,PersonBirthDate,ExpectedPersonBirthDate,GenderCurrent,PersonDeathDate,Ethnicity\nC1,{Numbers.Upn(1)},,2014-05-21,,F,,WBRI\nC2,,UN6,2026-01-01,,U,,\n"),
            ("disabilities", "LAchildID,Disability\nC1,LD\nC1,AUT\n"),
            ("cindetails", Episodes("C1,1,2025-04-13,2A,N2,,,,false", "C2,1,2026-02-01,3B,N1,,,,0")),
            ("assessments", "LAchildID,CINdetailsID,AssessmentActualStartDate,AssessmentInternalReviewDate,AssessmentAuthorisationDate,AssessmentFactors\nC1,1,2025-04-15,,2025-05-19,5B\nC1,1,2025-04-15,,2025-05-19,6A\n"),
            ("childprotectionplans", "LAchildID,CINdetailsID,CPPID,CPPstartDate,CPPendDate,InitialCategoryOfAbuse,LatestCategoryOfAbuse,NumberOfPreviousCPP\nC2,1,1,2026-02-19,,NEG,EMO,0\n"),
            ("reviews", "LAchildID,CINdetailsID,CPPID,CPPreviewDate\nC2,1,1,2026-03-20\n"));

        Assert.Equal(("succeeded", ""), (loaded.State, loaded.Code));
        Assert.Equal((11, 11, 0, 0), loaded.Sum);
        Assert.Empty(await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal(["t 11 F WBRI", "? 0 U ?"], await Import.AskAsync<string[]>(
            "select array_agg(concat_ws(' ', coalesce(left(disabled::text, 1), '?'), age, sex, coalesce(ethnicity, '?')) order by source_line) from star.fct_child_in_need"));
        Assert.Equal(["assessment 5B", "assessment 6A", "protection-plan EMO", "review"], await Import.AskAsync<string[]>(
            "select array_agg(concat_ws(' ', kind, detail) order by kind, detail) from star.fct_child_in_need_activity"));
    }

    [Fact]
    public async Task A_row_without_its_episode_is_out_and_one_after_the_case_closed_is_asked_about()
    {
        var loaded = await LoadAsync(
            ("childidentifiers", $"LAchildID,UPN,UPNunknown,PersonBirthDate,ExpectedPersonBirthDate,Sex,PersonDeathDate\nC1,{Numbers.Upn(1)},,2014-05-21,,F,\n"),
            ("cindetails", Episodes("C1,1,2025-04-13,2A,N2,2025-06-01,RC7,,false")),
            ("section47", "LAchildID,CINdetailsID,S47ActualStartDate,InitialCPCtarget,DateOfInitialCPC,ICPCnotRequired\nC1,1,2025-06-02,,,true\nC1,2,2025-05-01,,,true\n"));

        Assert.Equal((5, 4, 1, 0), loaded.Sum);
        Assert.Equal(["CIN-8565 section47 2", "TREE-01 section47 3"], await Import.FaultsAsync(loaded.Delivery));
    }

    private static string Episodes(params string[] rows) =>
        $"LAchildID,CINdetailsID,CINreferralDate,ReferralSource,PrimaryNeedCode,CINclosureDate,ReasonForClosure,DateOfInitialCPC,ReferralNFA\n{string.Join('\n', rows)}\n";

    private async Task<Loaded> LoadAsync(params (string Table, string Text)[] tables)
    {
        var path = Path.Combine(Import.Folder, "cin.zip");
        Csv.Zip(path, tables.Append(("header", Header)).Select(table => ($"{table.Item1}.csv", table.Item2)));
        return await Import.LoadAsync("social-care", path);
    }
}
