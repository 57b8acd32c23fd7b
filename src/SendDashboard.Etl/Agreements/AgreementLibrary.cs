using System.Collections.Frozen;
using System.Globalization;
using SendDashboard.Core;
using SendDashboard.Core.Agreements;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Agreements;

/// <summary>The agreements of the area: <c>etl-configs/agreements/*.yml</c>, and the area's own laid over them.</summary>
public sealed class AgreementLibrary
{
    internal static readonly FrozenDictionary<string, AgreementStatus> Statuses = new Dictionary<string, AgreementStatus>
    {
        ["draft"] = AgreementStatus.Draft,
        ["interim"] = AgreementStatus.Interim,
        ["in-force"] = AgreementStatus.InForce,
        ["ended"] = AgreementStatus.Ended,
    }.ToFrozenDictionary();

    private readonly Dictionary<string, Agreement> _bySlug;

    /// <summary>A library of agreements already at hand (tests).</summary>
    public AgreementLibrary(IEnumerable<Agreement> agreements)
    {
        _bySlug = agreements.ToDictionary(a => a.Slug, StringComparer.Ordinal);
        All = [.. _bySlug.Values.OrderBy(a => a.Slug, StringComparer.Ordinal)];
    }

    /// <summary>Every agreement, by slug.</summary>
    public IReadOnlyList<Agreement> All { get; }

    /// <summary>Reads every agreement and checks that each Tier 2 names extracts, tables and fields that exist.</summary>
    /// <exception cref="ConfigException">A file is wrong; the message names file, place and rule.</exception>
    public static AgreementLibrary Load(ProductFolders folders, ContractLibrary contracts)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(contracts);
        var bySlug = new Dictionary<string, Agreement>(StringComparer.Ordinal);
        foreach (var path in ConfigFiles.In(folders, "agreements"))
        {
            var agreement = Build(YamlFiles.Read(path, new AgreementFileValidator()));
            AgreementNames.Check(path, agreement, contracts);
            bySlug[agreement.Slug] = agreement;
        }

        return new AgreementLibrary(bySlug.Values);
    }

    /// <summary>The agreement of that slug, or null.</summary>
    public Agreement? Find(string? slug) => slug is not null && _bySlug.TryGetValue(slug, out var found) ? found : null;

    /// <summary>The status as written in agreements and in the catalogue.</summary>
    public static string WordOf(AgreementStatus status) => Statuses.First(s => s.Value == status).Key;

    private static Agreement Build(AgreementFile a) => new(
        a.Slug,
        a.Tier,
        a.Title,
        a.Agency,
        a.Parties,
        a.RestsOn,
        a.Granularity,
        Day(a.StartsOn),
        a.EndsOn is { } end ? Day(end) : null,
        Statuses[a.Status],
        a.Purpose,
        a.LawfulBasis,
        a.Covers.ConvertAll(c => new AgreedFields(
            c.Extract, c.Fields.ToDictionary(f => f.Key, f => (IReadOnlySet<string>)f.Value.ToHashSet(StringComparer.Ordinal)))));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
