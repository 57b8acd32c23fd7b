using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>Reads one YAML file; a key that nothing knows is refused, so a misspelt key cannot be silently ignored.</summary>
internal static class Yaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    public static T Read<T>(string path)
        where T : new()
    {
        try
        {
            return Reader.Deserialize<T>(File.ReadAllText(path)) ?? new T();
        }
        catch (YamlException problem)
        {
            var reason = problem.InnerException?.Message ?? problem.Message;
            throw new DashboardFileException(path, $"line {problem.Start.Line}", reason);
        }
    }
}
