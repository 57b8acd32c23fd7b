using System.Security.Cryptography;
using SendDashboard.Core;

namespace SendDashboard.Etl.Contracts;

/// <summary>The contracts in force: <c>etl-configs/&lt;agency&gt;/&lt;extract&gt;.yml</c>, and the area's own laid over them.</summary>
public sealed class ContractLibrary
{
    private static readonly string[] NotAgencies = ["agreements"];
    private readonly Dictionary<string, Contract> _bySlug;

    /// <summary>A library of contracts already at hand (tests).</summary>
    public ContractLibrary(IEnumerable<Contract> contracts)
    {
        _bySlug = contracts.ToDictionary(c => c.Extract, StringComparer.Ordinal);
        All = [.. _bySlug.Values.OrderBy(c => c.Extract, StringComparer.Ordinal)];
    }

    /// <summary>Every contract, by name.</summary>
    public IReadOnlyList<Contract> All { get; }

    /// <summary>Reads every contract. A contract of the overlay with the same name takes the place of the product's.</summary>
    /// <exception cref="ConfigException">A file is wrong; the message names file, place and rule.</exception>
    public static ContractLibrary Load(ProductFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var bySlug = new Dictionary<string, Contract>(StringComparer.Ordinal);
        foreach (var contract in ConfigFiles.Of(folders, NotAgencies).Select(Read))
        {
            bySlug[contract.Extract] = contract;
        }

        return new ContractLibrary(bySlug.Values);
    }

    /// <summary>The contract of that name, or null.</summary>
    public Contract? Find(string? extract) => extract is not null && _bySlug.TryGetValue(extract, out var found) ? found : null;

    /// <summary>The contracts of an agency.</summary>
    public IEnumerable<Contract> Of(string agency) => All.Where(c => c.Agency == agency);

    /// <summary>Reads one contract file. Throws <see cref="ConfigException"/>.</summary>
    public static Contract Read(string path)
    {
        var file = YamlFiles.Read(path, new ContractFileValidator());
        var place = $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileNameWithoutExtension(path)}";
        if (place != file.Extract)
        {
            throw new ConfigException($"{path}: extract: says {file.Extract}, but the file lies at {place}");
        }

        var version = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..12];
        return ContractBuilder.Build(file, version);
    }
}
