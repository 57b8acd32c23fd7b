using SendDashboard.Core.Agreements;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Agreements;

/// <summary>An agreement that misspells a field would quietly keep it out: it is an error of the file instead.</summary>
internal static class AgreementNames
{
    internal static void Check(string path, Agreement agreement, ContractLibrary contracts)
    {
        foreach (var cover in agreement.Covers)
        {
            var contract = contracts.Find(cover.Extract)
                ?? throw new ConfigException($"{path}: covers: there is no extract {cover.Extract}");
            foreach (var (table, fields) in cover.Tables)
            {
                var known = contract.Tables.FirstOrDefault(t => t.Name == table)
                    ?? throw new ConfigException($"{path}: covers: {cover.Extract} has no table {table}");
                var unknown = fields.FirstOrDefault(f => known.Fields.All(k => k.Name != f));
                if (unknown is not null)
                {
                    throw new ConfigException($"{path}: covers: {cover.Extract}, table {table} has no field {unknown}");
                }
            }
        }
    }
}
