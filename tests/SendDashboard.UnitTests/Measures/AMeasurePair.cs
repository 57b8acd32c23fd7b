using SendDashboard.Insight.Measures;

namespace SendDashboard.UnitTests.Measures;

/// <summary>A measure added as two files in the overlay folder: what is taken, and what is refused in which words.</summary>
public sealed class AMeasurePair : IDisposable
{
    private const string Good = """
        slug: local-plans
        name: Plans that started here
        question: How many plans started here?
        section: A
        topic: demand-for-ehc-assessments
        kind: indicator
        type: count
        unit: plans
        polarity: none
        numerator: Plans
        who-is-in: Everyone
        who-is-out: Nobody
        dimensions: [sex]
        frequency:
          - { every: year, period: day, use: return }
        sources: [education/sen2]
        life-stage: ALL
        disclosure: people
        waits-for: the SEN2 return
        """;

    private const string GoodSql = "-- One row is one plan.\nselect 1 from star.plans_in_force(@deliveries)";

    private readonly string overlay = Directory.CreateTempSubdirectory("send-overlay-").FullName;

    public void Dispose() => Directory.Delete(overlay, recursive: true);

    [Fact]
    public void Is_added_by_two_files_and_no_code()
    {
        Write(Good, GoodSql);
        var measure = Load().Measures["local-plans"];
        Assert.Equal(MeasureType.Count, measure.Type);
        Assert.Contains(Load().Topics, topic => topic.Measures.Contains("local-plans"));
    }

    [Fact]
    public void Is_refused_when_its_sql_is_missing()
    {
        Write(Good, null);
        var problem = Assert.Throws<DashboardFileException>(Load);
        Assert.Contains("local-plans.yml: has no partner sql/measures/local-plans.sql", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_its_yaml_is_missing()
    {
        Write(null, GoodSql);
        var problem = Assert.Throws<DashboardFileException>(Load);
        Assert.Contains("has no partner dashboards/measures/local-plans.yml", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dimensions: [sex]", "dimensions: [shoe-size]", "dimensions[0]: 'shoe-size' is not in dimensions.yml.")]
    [InlineData("life-stage: ALL", "life-stage: ALL\nlogic-model: [O12]", "logic-model[0]: 'O12' is not a node of the logic model.")]
    [InlineData("who-is-in: Everyone\n", "", "who-is-in: is missing.")]
    [InlineData("kind: indicator", "kind: indicator\nquadrant: HM", "quadrant: must be left out")]
    [InlineData("kind: indicator", "kind: performance", "quadrant: must be one of")]
    [InlineData("type: count", "type: proportion", "denominator: is missing.")]
    [InlineData("slug: local-plans", "slug: other-plans", "slug: must be the name of the file, local-plans.")]
    [InlineData("polarity: none", "polarity: up", "polarity: must be one of: none, higher, lower.")]
    [InlineData("period: day", "period: fortnight", "frequency[0].period: must be one of")]
    [InlineData("unit: plans", "unit: plans\nclock: plan-21-weeks", "clock: is not one of the clocks")]
    [InlineData("unit: plans", "unit: plans\nunti: plans", "unti")]
    [InlineData("numerator: Plans\n", "", "numerator: is missing.")]
    [InlineData("waits-for: the SEN2 return", "waits-for:", "waits-for: is missing.")]
    [InlineData("life-stage: ALL", "life-stage: PR-XX", "life-stage: must be one of: EY, PR, SE, PA, YA, TR, ALL, or two of them as from-to.")]
    [InlineData("use: return }", "term: winter }", "frequency[0].term: must be one of: spring, summer, autumn.")]
    [InlineData("unit: plans", "unit: plans\nalso-from: [social-care/cin-census]", "also-from[0]: 'social-care/cin-census' must be one of the sources, after the first.")]
    [InlineData("unit: plans", "unit: plans\nweak: true\ntarget: { value: 1, from: 2024-01-01, label: One }", "target: must be left out: a weak measure is never a target.")]
    public void Is_refused_with_the_file_and_the_key(string good, string bad, string expected)
    {
        Write(Good.Replace(good, bad, StringComparison.Ordinal), GoodSql);
        var problem = Assert.Throws<DashboardFileException>(Load);
        Assert.Contains("local-plans.yml", problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("select 1 from star.plans_in_force(@deliveries); drop table x", "more than one statement")]
    [InlineData("select set_config('role', 'send_worker', true), @deliveries", "changes the role")]
    [InlineData("select 1 from star.fct_ehc_plan", "does not use @deliveries")]
    public void Is_refused_when_its_sql_steps_out_of_its_role(string sql, string expected)
    {
        Write(Good, sql);
        var problem = Assert.Throws<DashboardFileException>(Load);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Contains("local-plans.sql", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_no_contract_describes_its_source()
    {
        var contracts = Path.Combine(overlay, "etl-configs", "education");
        Directory.CreateDirectory(contracts);
        File.WriteAllText(Path.Combine(contracts, "other.yml"), "extract: education/other");
        Write(Good, GoodSql);
        var alone = TestFolders.Product() with { EtlConfigs = Path.Combine(overlay, "none"), Overlay = overlay };
        var problem = Assert.Throws<DashboardFileException>(() => MeasureCatalogue.Load(alone));
        Assert.Contains("sources[0]:", problem.Message, StringComparison.Ordinal);
    }

    private MeasureCatalogue Load() => MeasureCatalogue.Load(TestFolders.Product() with { Overlay = overlay });

    private void Write(string? yaml, string? sql)
    {
        foreach (var (folder, name, text) in new[] { ("dashboards/measures", "local-plans.yml", yaml), ("sql/measures", "local-plans.sql", sql) })
        {
            Directory.CreateDirectory(Path.Combine(overlay, folder));
            if (text is not null)
            {
                File.WriteAllText(Path.Combine(overlay, folder, name), text);
            }
        }
    }
}
