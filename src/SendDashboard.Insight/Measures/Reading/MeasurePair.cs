namespace SendDashboard.Insight.Measures.Reading;

/// <summary>The two files of one measure.</summary>
/// <param name="Slug">Name of both files.</param>
/// <param name="YamlPath">Where the words are.</param>
/// <param name="SqlWhere">Where the SQL is, for messages.</param>
/// <param name="Sql">The SQL.</param>
internal sealed record MeasurePair(string Slug, string YamlPath, string SqlWhere, string Sql);
