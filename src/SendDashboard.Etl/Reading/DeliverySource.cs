namespace SendDashboard.Etl.Reading;

/// <summary>Something that arrived.</summary>
/// <param name="Path">Where the CSV, the zip or the folder lies now.</param>
/// <param name="FileName">The name it came with: periods are read from it, nothing is opened by it.</param>
/// <param name="Agency">Slug of the agency it came from.</param>
/// <param name="Extract">The extract a person said it is; null to recognise it by its headings.</param>
/// <param name="AskedPeriod">The period a person said it covers, as 2024, 2025-01 or 2025-01-16; null when nobody was asked.</param>
public sealed record DeliverySource(string Path, string FileName, string Agency, string? Extract = null, string? AskedPeriod = null);
