using SendDashboard.Core.Agreements;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Agreements;

/// <summary>
/// Lets a delivery in, or does not. Person-level data needs a Tier 2 agreement that names the extract and rests on a Tier 1
/// agreement, both in force on the delivery's as-at day and today (design, decision 6).
/// </summary>
public sealed class AgreementDoor(CurrentAgreements current)
{
    /// <summary>
    /// The cover for a delivery, or IG-04 when no agreement names the extract, or IG-01 when the one that does (or the Tier 1
    /// it rests on) is not in force on both days; its slug is the fault's detail.
    /// </summary>
    public FileVerdict<Cover> Check(Contract contract, DateOnly asAt, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(contract);
        if (contract.Basis == Basis.OpenLicence)
        {
            return Cover.OpenLicence;
        }

        var agreements = current.Now;
        var naming = agreements.All.Where(a => a.Tier == 2 && a.Agency == contract.Agency && a.Covering(contract.Extract) is not null).ToList();
        if (naming.Count == 0)
        {
            return FileFault.Refuse(FaultCode.NoAgreement, detail: contract.Extract);
        }

        var open = naming.Find(a => IsOpen(agreements, a, asAt) && IsOpen(agreements, a, today));
        return open is null
            ? FileFault.Refuse(FaultCode.AgreementNotInForce, detail: naming[^1].Slug)
            : new Cover(open.Slug, open.Covering(contract.Extract));
    }

    private static bool IsOpen(AgreementLibrary agreements, Agreement tier2, DateOnly day) =>
        tier2.InForceOn(day)
        && agreements.Find(tier2.RestsOn) is { Tier: 1 } tier1
        && tier1.InForceOn(day)
        && tier2.Agency is { } agency
        && tier1.Parties.Contains(agency);
}
