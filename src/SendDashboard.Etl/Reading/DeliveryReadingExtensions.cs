using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Core;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>Wires the reading of deliveries.</summary>
public static class DeliveryReadingExtensions
{
    /// <summary>
    /// Contracts, agreements, messages, the door and the reader. Files that are wrong stop the start here. The identity
    /// policy is <see cref="IdentityPolicy.ImpossibleOnly"/> until there is sign-in.
    /// </summary>
    public static IServiceCollection AddDeliveryReading(this IServiceCollection services, ProductFolders folders)
    {
        var contracts = ContractLibrary.Load(folders);
        services.AddSingleton(contracts);
        services.AddSingleton(AgreementLibrary.Load(folders, contracts));
        services.AddSingleton(MessageCatalogue.Load(folders));
        services.AddSingleton<AgreementDoor>();
        services.AddSingleton(new IngestLimits());
        services.AddSingleton(s => new DeliveryReader(
            contracts, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<IngestLimits>(), IdentityPolicy.ImpossibleOnly));
        return services;
    }
}
