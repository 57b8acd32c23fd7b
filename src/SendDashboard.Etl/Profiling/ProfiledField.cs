using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Profiling;

/// <summary>What is kept of a field to hold the next file against: nothing of what identifies a person or a record.</summary>
internal static class ProfiledField
{
    /// <summary>A text as short as this is a code, whether or not the contract lists it (ethnic groups).</summary>
    private const int LongestCode = 4;

    private static readonly HashSet<string> PlaceNames = new(["urn", "ukprn", "laestab", "orgidprovider"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> PlaceTitles = new(["School", "Provider", "College or provider", "School or college", "Service"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A school, a provider or a service.</summary>
    public static bool IsPlace(ContractField field) =>
        MayBeKept(field) && field.Type is (FieldType.Text or FieldType.Integer) && (PlaceNames.Contains(field.Name) || PlaceTitles.Contains(field.Title));

    /// <summary>A field with few values, all of which mean something.</summary>
    public static bool IsCode(ContractField field) => MayBeKept(field) && !IsPlace(field) && field.Type switch
    {
        FieldType.Code or FieldType.CodeSet or FieldType.Boolean or FieldType.Year => true,
        FieldType.Text => field.Rules.MaxLength <= LongestCode,
        _ => false,
    };

    public static bool IsDay(ContractField field) => MayBeKept(field) && field.Type is FieldType.Date;

    public static bool IsAmount(ContractField field) =>
        MayBeKept(field) && !IsPlace(field) && field.Type is (FieldType.Integer or FieldType.BigInteger or FieldType.Number);

    private static bool MayBeKept(ContractField field) => field.Sensitivity is not (Sensitivity.Identifying or Sensitivity.RecordId or Sensitivity.NotSet);
}
