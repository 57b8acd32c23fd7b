using System.IO.Compression;
using Dapper;
using Npgsql;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Published;

/// <summary>The department's release "Education, health and care plans", reporting year 2025, as downloaded.</summary>
public sealed class ReleaseTests : IClassFixture<LoadedRelease>
{
    private readonly LoadedRelease _release;

    public ReleaseTests(LoadedRelease release)
    {
        PublishedFiles.Require();
        _release = release;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_of_the_twelve_files_is_loaded_not_loaded_or_already_held()
    {
        var sums = (await QueryAsync<(string Table, long InFile, long Loaded, long NotLoaded, long Held)>(
            "select table_name, rows_in_file, rows_loaded, rows_not_loaded, rows_already_held from ops.delivery_table order by table_name")).ToList();

        // Counted with no part of the product: lines of each CSV less its heading; no cell of this release holds a line break.
        Assert.Equal(LinesOfTheZip(), sums.ToDictionary(s => s.Table, s => s.InFile));
        Assert.All(sums, s => Assert.Equal(s.InFile, s.Loaded + s.NotLoaded + s.Held));
        Assert.Equal(195_575, sums.Sum(s => s.Loaded));
        Assert.Equal(195_575, await ScalarAsync<long>("select count(*) from star.fct_published_figure"));
    }

    [Theory]
    [InlineData("timeliness_20_week", "2024", "E06000042", "All EHC plans issued", "plans_issued_20_weeks_ex", "138")]
    [InlineData("timeliness_20_week", "2024", "E06000042", "All EHC plans issued", "plans_issued_den_ex", "321")]
    [InlineData("timeliness_20_week", "2024", "E06000042", "All EHC plans issued", "PC_plans_issued_20_weeks_ex", "43")]
    [InlineData("caseload", "202425", "E92000001", "All EHC plans", "ehcplans", "638745")]
    [InlineData("caseload", "202425", "E92000001", "All EHC plans", "perm_ex_2022", "x")]
    [InlineData("assessments", "2019", "E12000001", "All EHC needs assessments", "assess_in_year", "x")]
    [InlineData("annual_reviews", "2024", "E92000001", "All annual reviews", "review_meeting_prior_24", "126184")]
    [InlineData("annual_reviews", "2024", "E92000001", "All annual reviews", "review_meeting_prior_24 (2)", "126184")]
    [InlineData("annual_reviews", "2024", "E92000001", "All annual reviews", "outcome_maintan", "135264")]
    public async Task Figures_and_symbols_are_kept_as_published(string table, string period, string area, string group, string heading, string figure) =>
        Assert.Equal(figure, await ScalarAsync<string>(
            """
            select figures ->> @heading from star.fct_published_figure
            where table_name = @table and time_period = @period and area_code = @area and breakdown_topic = @group and breakdown = @group
            """,
            new { table, period, area, group, heading }));

    [Fact]
    public async Task Impossible_official_figures_are_queries_and_keep_no_row_out()
    {
        var faults = (await QueryAsync<(string Code, string Severity, long Rows)>(
            "select code, severity, sum(rows) from staging.row_fault group by code, severity order by code")).ToList();

        // 1,717 negative outstanding decisions and 182 negative no-outcomes; 2,767 rows with more decisions than requests.
        Assert.Equal([("FIG-01", "query", 1_899), ("FIG-02", "query", 2_767)], faults);
    }

    [Fact]
    public async Task The_areas_come_by_code_with_parents_numbers_and_the_day_a_code_ended()
    {
        var areas = await QueryAsync<(string Code, string Name, string Parent, string Number, bool Ended)>(
            """
            select area_code, area_name, parent_code, la_number, valid_to is not null from star.dim_area
            where area_code in ('E06000042', 'E10000009', 'E06000059', 'E13000001', 'E09000007') order by area_code
            """);

        Assert.Equal(
            [("E06000042", "Milton Keynes", "E12000008", "826", false), ("E06000059", "Dorset", "E12000009", "838", false),
                ("E09000007", "Camden", "E12000007", "202", false), ("E10000009", "Dorset", "E12000009", "835", true), ("E13000001", "Inner London", "E12000007", null!, false)],
            areas);
        Assert.Equal(153, await ScalarAsync<long>("select count(*) from star.dim_area where level = 'authority' and valid_to is null and not invented"));
    }

    [Fact]
    public async Task The_web_sees_what_the_department_published_for_Milton_Keynes_and_England()
    {
        Assert.Equal((138m, 321m, 43.0m, 37.7m, 48.5m), await ShownAsync("ehc-20wk", "E06000042", new DateOnly(2024, 12, 31)));
        Assert.Equal(46.4m, (await ShownAsync("ehc-20wk", "E92000001", new DateOnly(2024, 12, 31))).Value);
        Assert.Equal(638_745m, (await ShownAsync("ehc-plans", "E92000001", new DateOnly(2025, 1, 16))).Value);
    }

    [Fact]
    public async Task The_neighbours_of_Milton_Keynes_are_ten_authorities_in_order() =>
        Assert.Equal(
            ["Bedford", "Bexley", "Southend-on-Sea", "Reading", "Bournemouth, Christchurch and Poole", "Havering", "Hertfordshire", "Kent", "Sutton", "Leeds"],
            await QueryAsync<string>("select neighbour_name from view.neighbour where area_code = 'E06000042' order by rank"));

    [Fact]
    public async Task Every_authority_has_its_ten_neighbours() =>
        Assert.Equal((153, 1_530), (await QueryAsync<(long, long)>("select count(distinct area_code), count(*) from star.dim_neighbour where area_code like 'E%'")).Single());

    private async Task<(decimal Numerator, decimal Denominator, decimal Value, decimal Lower, decimal Upper)> ShownAsync(string slug, string area, DateOnly day)
    {
        var reader = await TestPerson.SignInAsync(_release.Database.Owner, "partnership", ["commissioner"]);
        return (await reader.ReadAsync<(decimal, decimal, decimal, decimal, decimal)>(
            _release.Database.Web,
            """
            select coalesce(numerator, 0), coalesce(denominator, 0), round(value, 1), round(coalesce(lower, 0), 1), round(coalesce(upper, 0), 1) from view.measure_value
            where slug = @slug and area_code = @area and period_end = @day and breakdown = '' and source = 'published'
            """,
            new { slug, area, day })).Single();
    }

    private static Dictionary<string, long> LinesOfTheZip()
    {
        using var zip = ZipFile.OpenRead(PublishedFiles.Release);
        return zip.Entries.Where(e => e.FullName.StartsWith("data/", StringComparison.Ordinal)).ToDictionary(e => Path.GetFileNameWithoutExtension(e.Name), Lines);
    }

    private static long Lines(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        var lines = 0L;
        while (reader.ReadLine() is not null)
        {
            lines++;
        }

        return lines - 1;
    }

    private async Task<IEnumerable<T>> QueryAsync<T>(string sql)
    {
        await using NpgsqlConnection connection = await _release.Database.Worker.OpenConnectionAsync(Cancel);
        // The neighbours' own delivery is beside the point of every sum here.
        return await connection.QueryAsync<T>(sql.Replace("from ops.delivery_table", "from ops.delivery_table where table_name <> 'neighbours'", StringComparison.Ordinal));
    }

    private async Task<T?> ScalarAsync<T>(string sql, object? parameters = null)
    {
        await using NpgsqlConnection connection = await _release.Database.Worker.OpenConnectionAsync(Cancel);
        return await connection.ExecuteScalarAsync<T>(sql, parameters);
    }
}
