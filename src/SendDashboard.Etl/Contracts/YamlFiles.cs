using FluentValidation;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SendDashboard.Etl.Contracts;

/// <summary>Reads and checks one YAML file: an unknown key, a wrong shape or a broken rule stops the start with file, place and rule.</summary>
internal static class YamlFiles
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Reads a file into its written form and checks it. Throws <see cref="ConfigException"/>.</summary>
    internal static T Read<T>(string path, IValidator<T> validator) where T : class
    {
        var file = Parse<T>(path);
        var result = validator.Validate(file);
        if (result.IsValid)
        {
            return file;
        }

        var found = result.Errors.Select(e => $"{path}: {Place(e.PropertyName)}: {e.ErrorMessage}");
        throw new ConfigException(string.Join(Environment.NewLine, found));
    }

    private static T Parse<T>(string path) where T : class
    {
        try
        {
            return Reader.Deserialize<T>(File.ReadAllText(path)) ?? throw new ConfigException($"{path}: the file is empty");
        }
        catch (YamlException e)
        {
            var why = e.InnerException?.Message ?? e.Message;
            throw new ConfigException($"{path}: line {e.Start.Line}, column {e.Start.Column}: {why}", e);
        }
    }

    // "Tables[2].RowRules[0].Of" is written tables[2].row-rules[0].of in the file.
    private static string Place(string property) =>
        property.Length == 0 ? "the file" : string.Join('.', property.Split('.').Select(HyphenatedNamingConvention.Instance.Apply));
}
