using YamlDotNet.Serialization;

namespace SendDashboard.Etl.Contracts.Files;

/// <summary>A field as written; <c>constraints</c> and <c>missingValues</c> are spelled as in Frictionless Table Schema.</summary>
internal sealed class FieldFile
{
    public string Name { get; set; } = "";
    public string Title { get; set; } = "";
    public string Type { get; set; } = "";
    public ConstraintsFile Constraints { get; set; } = new();
    public List<string> Formats { get; set; } = [];
    public string? Codes { get; set; }
    public string Separator { get; set; } = ";";
    public bool MayBeAbsent { get; set; }
    public string Sensitivity { get; set; } = "";
    public string Use { get; set; } = "";

    [YamlMember(Alias = "missingValues", ApplyNamingConventions = false)]
    public List<string> MissingValues { get; set; } = [];
}

internal sealed class ConstraintsFile
{
    public bool Required { get; set; }
    public string? Minimum { get; set; }
    public string? Maximum { get; set; }
    public bool NotFuture { get; set; }
    public AgeFile? Age { get; set; }

    [YamlMember(Alias = "minLength", ApplyNamingConventions = false)]
    public int? MinLength { get; set; }

    [YamlMember(Alias = "maxLength", ApplyNamingConventions = false)]
    public int? MaxLength { get; set; }
}

internal sealed class AgeFile
{
    public int Minimum { get; set; }
    public int Maximum { get; set; }
}
