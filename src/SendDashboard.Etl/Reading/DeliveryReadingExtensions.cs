using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Core;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>Wires the reading of deliveries.</summary>
public static class DeliveryReadingExtensions
{
    /// <summary>
    /// Contracts, agreements, messages, the door and the reader. Files that are wrong stop the start here.
    /// </summary>
    /// <param name="services">What is added to.</param>
    /// <param name="folders">Where the files are.</param>
    /// <param name="policy">Whose numbers an agency's feed may carry here, asked at each delivery; nobody's that could exist when it is not said.</param>
    public static IServiceCollection AddDeliveryReading(
        this IServiceCollection services, ProductFolders folders, Func<IServiceProvider, IdentityPolicy>? policy = null)
    {
        var contracts = ContractLibrary.Load(folders);
        services.AddSingleton(contracts);
        services.AddSingleton(new CurrentAgreements(AgreementLibrary.Load(folders, contracts)));
        services.AddSingleton(MessageCatalogue.Load(folders));
        services.AddSingleton<AgreementDoor>();
        services.AddSingleton(new IngestLimits());
        services.AddSingleton(s => new DeliveryReader(
            contracts, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<IngestLimits>(), () => policy?.Invoke(s) ?? IdentityPolicy.ImpossibleOnly));
        return services;
    }
}
