using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;

namespace SendDashboard.Etl.Linking;

/// <summary>
/// Deterministic linking, set by set: a row follows the most trusted of its identifiers that is known; one with none known is a
/// new person; every identifier of the row is then the person's. Identifiers that disagree are kept as a conflict for a person
/// to look at, never resolved here. Nothing but a shared identifier ever links two sources.
/// </summary>
public static class PeopleLinker
{
    /// <summary>Fills the session's <c>linked_person</c>; returns how many rows were linked. Runs inside the caller's transaction.</summary>
    public static async Task<long> LinkAsync(ImportRun run, PeopleLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(link);
        var session = run.Session;
        var delivery = new { delivery = run.DeliveryId };
        await session.ExecuteAsync("linked/begin.sql", null, cancellationToken);
        foreach (var table in link.Tables)
        {
            await GatherAsync(run, run.Contract.Table(table), link, cancellationToken);
        }

        await session.ExecuteAsync("linked/gathered.sql", null, cancellationToken);

        await FollowAsync(session, delivery, cancellationToken);
        for (short trust = 1; trust <= link.Identifiers.Count + 1; trust++)
        {
            var made = await session.ExecuteAsync("linked/new_people.sql", new { delivery = run.DeliveryId, trust }, cancellationToken);
            if (made > 0)
            {
                await FollowAsync(session, delivery, cancellationToken);
            }
        }

        await session.ExecuteAsync("linked/finish.sql", delivery, cancellationToken);
        return await session.ScalarAsync<long>("linked/count.sql", null, cancellationToken);
    }

    private static async Task GatherAsync(ImportRun run, ContractTable table, PeopleLink link, CancellationToken cancellationToken)
    {
        short trust = 0;
        foreach (var identifier in link.Identifiers)
        {
            await run.Session.ExecuteAsync(
                "linked/identifiers.sql",
                new { table = table.Name, scheme = identifier.Scheme, field = identifier.Field, trust = ++trust, issuer = identifier.Namespace },
                cancellationToken,
                ("stg", ImportRun.View(table)), ("field", Column(table, identifier.Field)), ("namespace", Namespace(table, identifier)));
        }

        await run.Session.ExecuteAsync(
            "linked/nameless.sql", new { table = table.Name, delivery = run.DeliveryId, trust = (short)(trust + 1) }, cancellationToken,
            ("stg", ImportRun.View(table)));
    }

    /// <summary>An identifier met beside a known one leads further rows on, so this goes on until no row is found.</summary>
    private static async Task FollowAsync(RunSession session, object delivery, CancellationToken cancellationToken)
    {
        while (await session.ExecuteAsync("linked/find.sql", delivery, cancellationToken) > 0
            && await session.ExecuteAsync("linked/attach.sql", delivery, cancellationToken) > 0)
        {
            // What was attached may lead further.
        }
    }

    /// <summary>Whose number it is: nobody's in particular (a national one), that of the body another field names, or of one the contract names.</summary>
    private static string Namespace(ContractTable table, LinkIdentifier identifier) => identifier.Namespace switch
    {
        null => "''",
        var name when table.Fields.Any(field => field.Name == name) => $"coalesce(s.{Column(table, name)}::text, '')",
        _ => "@issuer",
    };

    private static string Column(ContractTable table, string field) => SqlText.Quote(table.Field(field).Column);
}
