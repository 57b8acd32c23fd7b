using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Worker.Inbox;

/// <summary>Feeds that somebody has paused: what is theirs stays in the inbox.</summary>
internal sealed class PausedFeeds(RunStore runs, ContractLibrary contracts, DeliveryReader reader)
{
    /// <summary>What is paused at this moment.</summary>
    public async Task<Moment> NowAsync(CancellationToken cancellationToken) =>
        new(await runs.PausedAsync(cancellationToken), contracts, reader);

    /// <summary>What was paused at one look into the inbox.</summary>
    internal sealed class Moment(IReadOnlySet<string> paused, ContractLibrary contracts, DeliveryReader reader)
    {
        /// <summary>Whether a file or folder stays: all its agency's feeds are paused, or it is of one that is.</summary>
        public async Task<bool> HoldsAsync(InboxEntry entry, CancellationToken cancellationToken)
        {
            var own = contracts.Of(entry.Agency).Select(contract => contract.Extract).ToList();
            if (!own.Exists(paused.Contains))
            {
                return false;
            }

            if (own.TrueForAll(paused.Contains))
            {
                return true;
            }

            // The agency sends several feeds, and only its headings tell whose this is. What is not known is taken, and refused by name.
            var recognised = await reader.RecogniseAsync(new DeliverySource(entry.Info.FullName, entry.Info.Name, entry.Agency), cancellationToken);
            return !recognised.Stopped && paused.Contains(recognised.Value.Contract.Extract);
        }
    }
}
