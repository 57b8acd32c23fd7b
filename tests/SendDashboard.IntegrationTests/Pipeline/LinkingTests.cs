using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

public sealed class LinkingTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string KeysOfTheRequest = "select person_key from star.fct_ehc_request";

    [Fact]
    public async Task A_child_known_to_two_services_by_one_number_is_one_person()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Child(1).Write(Import.Folder, "return.zip"));
        var care = await Import.LoadAsync("social-care", new Care(2025).Add(1).Add(2).Write(Import.Folder));

        Assert.Equal(1, await Import.AskAsync<long>(
            "select count(*) from star.fct_child_in_need c join star.fct_ehc_request r using (person_key)"));
        Assert.Equal(["new 1", "upn 1"], await LinksAsync(care.Delivery));
    }

    [Fact]
    public async Task A_child_without_a_pupil_number_is_found_by_the_councils_own()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Child(1, change: rows => rows["person"]["sourceid"] = "C1").Write(Import.Folder, "return.zip"));
        var care = await Import.LoadAsync("social-care", new Care(2025).Add(1, row =>
        {
            row["UPN"] = "";
            row["UPNunknown"] = "UN1";
        }).Write(Import.Folder));

        Assert.Equal(["la-child-id 1"], await LinksAsync(care.Delivery));
        Assert.Equal(await Import.AskAsync<long>(KeysOfTheRequest), await Import.AskAsync<long>("select person_key from star.fct_child_in_need"));
    }

    [Fact]
    public async Task Numbers_that_disagree_follow_the_most_trusted_and_are_kept_for_a_person_to_look_at()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16")
            .Child(1, change: rows => rows["person"]["sourceid"] = "C1").Child(2, change: rows => rows["person"]["sourceid"] = "C2").Write(Import.Folder, "return.zip"));
        var care = await Import.LoadAsync("social-care", new Care(2025).Add(1, row => row["LAchildID"] = "C2").Write(Import.Folder));

        Assert.Equal(["conflict 1", "upn 1"], await LinksAsync(care.Delivery));
        Assert.Equal("upn la-child-id", await Import.AskAsync<string>("select followed_scheme || ' ' || other_scheme from identity.link_conflict"));
        Assert.Equal(
            await Import.AskAsync<long>("select person_key from identity.person_identifier where value = @upn", new { upn = Numbers.Upn(1) }),
            await Import.AskAsync<long>("select person_key from star.fct_child_in_need"));
    }

    [Fact]
    public async Task A_number_first_met_beside_a_known_one_leads_a_later_row_of_the_same_file()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Child(1).Write(Import.Folder, "return.zip"));
        await Import.LoadAsync("social-care", new Care(2025)
            .Add(7, row => row["UPN"] = "")
            .Add(7, row =>
            {
                row["UPN"] = Numbers.Upn(1);
                row["CINreferralDate"] = "09/09/2024";
            })
            .Write(Import.Folder));

        Assert.Equal(1, await Import.AskAsync<long>("select count(distinct person_key) from star.fct_child_in_need"));
        Assert.Equal(await Import.AskAsync<long>(KeysOfTheRequest), await Import.AskAsync<long>("select max(person_key) from star.fct_child_in_need"));
    }

    [Fact]
    public async Task A_pupil_number_that_fails_its_check_letter_links_nobody()
    {
        var wrong = Numbers.Upn(1)[1..].Insert(0, Numbers.Upn(1)[0] == 'A' ? "B" : "A");
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16")
            .Child(1, change: rows => rows["person"]["upn"] = wrong).Child(2, change: rows => rows["person"]["upn"] = wrong).Write(Import.Folder, "return.zip"));

        Assert.Equal(2, await Import.AskAsync<long>("select count(distinct person_key) from star.fct_ehc_request"));
        Assert.Equal(0, await Import.AskAsync<long>("select count(*) from identity.person_identifier where scheme = 'upn'"));
    }

    [Fact]
    public async Task The_same_child_twice_in_one_return_is_one_person_and_asked_about()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 12);
        set.Child(20, change: rows => rows["person"]["upn"] = Numbers.Upn(1));
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        Assert.Equal(["ID-03 person 2", "ID-03 person 14"], await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal(12, await Import.AskAsync<long>("select count(distinct person_key) from star.fct_ehc_request"));
        Assert.Equal(12, await Import.AskAsync<long>("select count(*) from identity.person_identifier where scheme = 'upn'"));
    }

    [Fact]
    public async Task A_child_without_any_number_is_a_person_of_that_delivery_alone()
    {
        var set = Sen2.Return(2025, "2025-01-16").Child(1, change: rows =>
        {
            rows["person"]["upn"] = "";
            rows["person"]["upnunknown"] = "UN1";
        });
        await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));
        set.Tables["requests"][0]["requestsource"] = "2";
        await Import.LoadAsync("education", set.Write(Import.Folder, "corrected.zip"));

        Assert.Equal(2, await Import.AskAsync<long>("select count(distinct person_key) from star.fct_ehc_request"));
        Assert.Equal(2, await Import.AskAsync<long>("select count(*) from identity.person_identifier where scheme = 'sen2-person'"));
    }

    [Fact]
    public async Task Health_is_never_linked_to_education_without_a_shared_number()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Child(1, born: "2018-03-14").Write(Import.Folder, "return.zip"));
        var health = await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Add(1).Write(Import.Folder));

        Assert.Equal(["new 1"], await LinksAsync(health.Delivery));
        Assert.Equal(2, await Import.AskAsync<long>("select count(*) from identity.person"));
    }

    [Fact]
    public async Task A_key_is_sixty_random_bits_and_says_nothing_of_the_number()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 50).Write(Import.Folder, "return.zip"));

        Assert.Equal(50, await Import.AskAsync<long>("select count(*) from identity.person where person_key between 0 and (1::bigint << 60) - 1"));
        Assert.InRange(await Import.AskAsync<double>("select avg(person_key)::float8 / (1::bigint << 60) from identity.person"), 0.25, 0.75);
    }

    [Fact]
    public async Task Two_deliveries_that_link_at_once_make_one_person_of_one_number()
    {
        var return2025 = Sen2.Return(2025, "2025-01-16").Children(1, 200).Write(Import.Folder, "return.zip");
        var care = new Care(2025);
        foreach (var number in Enumerable.Range(1, 200))
        {
            care.Add(number);
        }

        var carePath = care.Write(Import.Folder);
        await Task.WhenAll(Import.LoadAsync("education", return2025), Import.LoadAsync("social-care", carePath));

        Assert.Equal(200, await Import.AskAsync<long>("select count(*) from identity.person"));
        Assert.Equal(200, await Import.AskAsync<long>("select count(*) from star.fct_child_in_need c join star.fct_ehc_request r using (person_key)"));
    }

    private async Task<string[]> LinksAsync(long delivery) => await Import.AskAsync<string[]>(
        "select array_agg(method || ' ' || people order by method) from ops.delivery_link where delivery_id = @delivery", new { delivery });
}
