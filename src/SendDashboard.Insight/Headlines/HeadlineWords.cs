using System.Collections.Frozen;
using YamlDotNet.Serialization;

namespace SendDashboard.Insight.Headlines;

/// <summary>The clauses of <c>HeadlineWords.yml</c>, filled in by name.</summary>
internal sealed class HeadlineWords
{
    private readonly FrozenDictionary<string, string> clauses;

    private HeadlineWords(IReadOnlyDictionary<string, string> clauses) => this.clauses = clauses.ToFrozenDictionary();

    public static HeadlineWords Default { get; } = Load();

    public string Clause(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = clauses[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    private static HeadlineWords Load()
    {
        using var stream = typeof(HeadlineWords).Assembly.GetManifestResourceStream("SendDashboard.Insight.Headlines.HeadlineWords.yml")!;
        using var reader = new StreamReader(stream);
        return new(new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(reader));
    }
}
