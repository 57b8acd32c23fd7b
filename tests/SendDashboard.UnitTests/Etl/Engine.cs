using SendDashboard.Core;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;

namespace SendDashboard.UnitTests.Etl;

/// <summary>The product's own contracts and agreements, and a reader over them that needs no database.</summary>
internal static class Engine
{
    internal static readonly ProductFolders Folders = new(ProductTree.Folder("etl-configs"), "", null);
    internal static readonly ContractLibrary Contracts = ContractLibrary.Load(Folders);
    internal static readonly AgreementLibrary Agreements = AgreementLibrary.Load(Folders, Contracts);

    internal static DeliveryReader Reader(IdentityPolicy policy = IdentityPolicy.ImpossibleOnly, IngestLimits? limits = null) =>
        new(Contracts, TimeProvider.System, limits ?? new IngestLimits(), () => policy);

    /// <summary>Recognises and judges a delivery, from its folder to its last row.</summary>
    internal static async Task<FileVerdict<CheckResult>> CheckAsync(string path, string agency, string? fileName = null, IdentityPolicy policy = IdentityPolicy.ImpossibleOnly)
    {
        var token = TestContext.Current.CancellationToken;
        var reader = Reader(policy);
        var recognised = await reader.RecogniseAsync(new DeliverySource(path, fileName ?? Path.GetFileName(path), agency), token);
        return recognised.Stopped ? recognised.Fault : await reader.CheckAsync(recognised.Value, CoverOf(recognised.Value.Contract), token);
    }

    internal static Cover CoverOf(Contract contract) =>
        new AgreementDoor(new CurrentAgreements(Agreements)).Check(contract, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1)).Value!;
}
