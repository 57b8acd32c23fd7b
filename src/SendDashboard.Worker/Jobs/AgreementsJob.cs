using Microsoft.Extensions.Logging;
using SendDashboard.Core;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Worker.Catalogue;

namespace SendDashboard.Worker.Jobs;

/// <summary>Takes agreement files that were changed: the door asks the new ones, and pages show them. While a file is wrong the earlier agreements stay.</summary>
internal sealed class AgreementsJob(
    CurrentAgreements current, ContractLibrary contracts, ProductFolders folders, CataloguePublisher catalogue, ILogger<AgreementsJob> log) : IScheduledJob
{
    private string? _wrong;
    private bool _published = true;

    public string Name => "agreements";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (current.ReadAgain(folders, contracts))
            {
                _published = false;
                log.AgreementsChanged(current.Now.All.Count);
            }

            _wrong = null;
        }
        catch (Exception fault) when (fault is ConfigException or IOException)
        {
            // Said once, not every minute.
            if (_wrong != fault.Message)
            {
                log.AgreementsWrong(_wrong = fault.Message);
            }
        }

        // A database that was away when they changed is told as soon as it is back.
        if (!_published)
        {
            await catalogue.PublishAsync(cancellationToken);
            _published = true;
        }
    }
}
