namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>Wraps a measure's rows of people or events in the sums over everyone and over each dimension.</summary>
internal static class MeasureSql
{
    private const string Period = "period_kind, period_start, period_end, area_code";

    /// <summary>One statement with one parameter, the deliveries. Names of columns come from dimension slugs, which the catalogue has judged.</summary>
    public static string Sums(Measure measure, IReadOnlyCollection<Dimension> dimensions)
    {
        var columns = dimensions.Select(dimension => dimension.Column).ToArray();
        var breakdown = dimensions.Select(dimension => $"when grouping({dimension.Column}) = 0 then '{dimension.Slug}'");
        var member = columns.Select(column => $"when grouping({column}) = 0 then coalesce({column}, '{Dimension.Unknown}')");
        var sets = columns.Select(column => $"({column})").Prepend("()");
        return $"""
            with event as (
            {measure.Sql.Replace("@deliveries", "$1", StringComparison.Ordinal)}
            )
            select {Period},
                   {Case(breakdown)} as breakdown, {Case(member)} as member,
                   sum(numerator)::numeric as numerator, sum(denominator)::numeric as denominator,
                   array_agg(distinct delivery_id order by delivery_id) as deliveries
            from event
            group by {Period}, grouping sets ({string.Join(", ", sets)})
            """;
    }

    private static string Case(IEnumerable<string> branches)
    {
        var all = string.Join(" ", branches);
        return all.Length == 0 ? "''" : $"case {all} else '' end";
    }
}
