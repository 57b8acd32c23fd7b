using System.IO.Compression;
using System.Net;
using System.Text;
using SendDashboard.Core.Fixing;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Desk;

/// <summary>Rows kept out go to whoever mends them, and come back.</summary>
public sealed class FixFileTests(LiveArea area) : IClassFixture<LiveArea>
{
    private const string Why = "to correct the dates of January";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Downloaded_corrected_and_sent_back_the_rows_load()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        // Enough rows that a file of two would be held for its volume.
        var (run, delivery) = await area.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Many(1, 30)
            .Add(31, row => (row["ServiceRequestId"], row["LocalPatientId"], row["FirstContactDate"]) = ("000123", "=1+1", "31/02/2025"))
            .Add(32, row => (row["ServiceLine"], row["PrimaryReasonForReferral"]) = ("=cmd()", "@x"))
            .Write(area.Folder));
        Assert.Equal("published 32 30 2 0", await area.SumAsync(delivery));

        var text = await DownloadAsync(analyst, run);
        var lines = text.TrimEnd().Split("\r\n");
        Assert.Equal('\uFEFF', text[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("\uFEFFReportingPeriodEnd,OrgIdProvider,LocalPatientId,NHSNumber,NHSNumberStatus,", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",DischargeReason,Problem,How to fix", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("'31/01/2025,XQ1,'=1+1,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",'000123,'02/12/2024,'01,1,SLT,,'31/02/2025,", lines[1], StringComparison.Ordinal);
        Assert.Contains("in row 32 is not a real date", lines[1], StringComparison.Ordinal);
        Assert.Contains(",'=cmd(),'@x,", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain(lines.Skip(1).SelectMany(Cells), cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal));

        var mended = Path.Combine(area.Folder, "community-referrals-2025-01-fix.csv");
        await File.WriteAllTextAsync(mended, text.Replace("'31/02/2025", "'28/01/2025", StringComparison.Ordinal).Replace("'=cmd()", "OT", StringComparison.Ordinal), Cancel);
        var (_, back) = await area.LoadAsync("health", mended);

        Assert.Equal("published 2 2 0 0", await area.SumAsync(back));
        Assert.Equal(["XQ1|000123", "XQ1|R32"], await area.ListAsync(
            "select r.record_id from identity.record r join identity.record_version v using (record_key) where v.delivery_id = @back order by 1", new { back }));
        Assert.Equal("2025-01-28 2024-12-02", await area.AskAsync<string>(
            "select concat_ws(' ', first_contact_on, received_on) from star.fct_community_referral where delivery_id = @back and source_line = 2", new { back }));
        Assert.Equal("{}", await area.AskAsync<string>("select columns_not_used::text from ops.delivery_table where delivery_id = @back", new { back }));
        Assert.True(await area.AskAsync<bool>("select retired_at is null from ops.delivery where delivery_id = @delivery", new { delivery }));
    }

    [Fact]
    public async Task A_set_is_a_zip_with_a_file_for_each_table_and_goes_on_record_with_its_rows()
    {
        var analyst = await area.SignInAsync("education", "analyst");
        var (run, delivery) = await area.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 3)
            .Child(4, change: rows => (rows["requests"]["receiveddate"], rows["person"]["sex"]) = ("soon", "<script>"))
            .Write(area.Folder, "return.zip"));

        using var zip = new ZipArchive(new MemoryStream(await BytesAsync(analyst, run)));
        var person = await ReadAsync(zip, "person.csv");
        var requests = await ReadAsync(zip, "requests.csv");
        Assert.StartsWith("\uFEFFpersontableid,sen2tableid,sourceid,personbirthdate,sex,", person, StringComparison.Ordinal);
        Assert.Contains("\r\n4,1,,'2012-05-01,'<script>,WBRI,", person, StringComparison.Ordinal);
        Assert.DoesNotContain("Quibb", person, StringComparison.Ordinal);
        Assert.Contains(",soon,", requests, StringComparison.Ordinal);

        var kept = await area.AskAsync<long>("select count(*) from staging.quarantine where delivery_id = @delivery", new { delivery });
        Assert.Equal($"downloaded {kept} {{t2-education-sen2}} {Why}", await area.AskAsync<string>(
            "select concat_ws(' ', action, rows, agreements, reason) from audit.entry where page = 'desk.fix_rows' and account_id = @AccountId", new { analyst.AccountId }));
    }

    [Fact]
    public async Task Mended_rows_of_a_yearly_file_are_held_lest_they_take_the_place_of_the_rest()
    {
        var analyst = await area.SignInAsync("social-care", "analyst");
        var (run, delivery) = await area.LoadAsync("social-care", new Care(2025).Add(1).Add(2).Add(3, row => row["CINreferralDate"] = "31/02/2025").Write(area.Folder));
        var text = await DownloadAsync(analyst, run);
        var mended = Path.Combine(area.Folder, "children-in-need-2025-fix.csv");
        await File.WriteAllTextAsync(mended, text.Replace("'31/02/2025", "03/02/2025", StringComparison.Ordinal), Cancel);
        var (again, _) = await area.LoadAsync("social-care", mended);

        Assert.Equal("held FIX-01", await area.AskAsync<string>("select concat_ws(' ', state, reason_code) from ops.run where run_id = @again", new { again }));
        Assert.True(await area.AskAsync<bool>("select retired_at is null from ops.delivery where delivery_id = @delivery", new { delivery }));
        Assert.Contains("takes the place of all the rows", LiveArea.Text(await area.PageAsync(analyst, $"/data/imports/{run}/fix")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_or_a_right_there_is_no_file()
    {
        var (run, delivery) = await area.LoadAsync("health", new Referrals("2025-03", "31/03/2025").Many(1, 30).Add(31, row => row["ServiceLine"] = "?").Write(area.Folder));
        var analyst = await area.SignInAsync("health", "analyst");
        using var hasty = await area.SendAsync(analyst, $"/data/imports/{run}/fix", $"/data/imports/{run}/fix/file", ("reason", "because"));
        Assert.Equal($"/data/imports/{run}/fix?problem=reason", hasty.Headers.Location!.ToString());
        Assert.Contains("Say in a few words", LiveArea.Text(await area.PageAsync(analyst, hasty.Headers.Location.ToString())), StringComparison.Ordinal);

        foreach (var (organisation, roles) in new[] { ("education", new[] { "analyst", "ig-lead" }), ("health", ["commissioner"]), ("partnership", ["ig-lead"]), ("education", ["steward"]) })
        {
            var other = await area.SignInAsync(organisation, roles);
            var (status, _) = await area.GetAsync(other, $"/data/imports/{run}/fix");
            using var answer = await area.SendAsync(other, "/account", $"/data/imports/{run}/fix/file", ("reason", Why));
            Assert.Contains(status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
            Assert.Empty(await other.ReadAsync<long>(area.Database.Web, "select line from desk.fix_rows(@delivery, @Why)", new { delivery, Why }));
            Assert.True(await area.AskAsync<bool>("select bool_or(action in ('refused', 'not-found')) from audit.entry where account_id = @AccountId", new { other.AccountId }));
        }

        Assert.Equal(0, await area.AskAsync<long>("select count(*) from audit.entry where page = 'desk.fix_rows' and action = 'downloaded' and object like @what", new { what = $"delivery {delivery},%" }));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_gets_no_file()
    {
        var analyst = await area.SignInAsync("health", "analyst");
        using var client = area.ClientOf(analyst);
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("reason", Why)]);
        using var answer = await client.PostAsync("/data/imports/1/fix/file", forged, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("OT", "OT")]
    [InlineData("12", "12")]
    [InlineData("0", "0")]
    [InlineData("007", "'007")]
    [InlineData("123456789012", "'123456789012")]
    [InlineData("2025-01-31", "'2025-01-31")]
    [InlineData("1E5", "'1E5")]
    [InlineData("MAR1", "'MAR1")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1", "'-1")]
    [InlineData("+44", "'+44")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'s", "''s")]
    public void A_cell_goes_out_safe_and_comes_back_the_same(string cell, string safe)
    {
        Assert.Equal(safe, FixFile.Protected(cell));
        Assert.Equal(cell, FixFile.Unprotected(FixFile.Protected(cell)));
    }

    private async Task<byte[]> BytesAsync(TestPerson person, long run)
    {
        using var answer = await area.SendAsync(person, $"/data/imports/{run}/fix", $"/data/imports/{run}/fix/file", ("reason", Why));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private async Task<string> DownloadAsync(TestPerson person, long run) => Encoding.UTF8.GetString(await BytesAsync(person, run));

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Cancel);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string[] Cells(string line) => line.Split(',');
}
