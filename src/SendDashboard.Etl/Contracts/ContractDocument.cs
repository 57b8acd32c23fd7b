using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendDashboard.Etl.Contracts;

/// <summary>A contract as a document for the catalogue: what pages show of fields, meanings and rules.</summary>
public static class ContractDocument
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The contract as JSON, keys in small letters with hyphens.</summary>
    public static string Json(Contract contract) => JsonSerializer.Serialize(contract, Shape);
}
