using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Worker.Audit;

/// <summary>
/// Works the chain out again from the entries themselves, and holds it against the seals outside the database. An entry that was
/// changed, taken out, put in or moved breaks its own place; a tail that was cut off, or a chain made anew, breaks a seal.
/// </summary>
/// <remarks>hash(n) = SHA-256(hash(n-1) followed by the words of entry n in UTF-8); before the first stand 32 noughts.</remarks>
internal sealed class ChainVerifier(NpgsqlDataSource database, SealFolder folder)
{
    public async Task<ChainVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var waiting = await connection.ExecuteScalarAsync<long>(new CommandDefinition(NamedSql.Read("audit/waiting.sql"), cancellationToken: cancellationToken));
        // What is sealed while this runs is beyond what the query below sees.
        var newest = folder.Newest();
        using var seals = folder.Read().TakeWhile(seal => seal.Link <= newest).GetEnumerator();
        var next = seals.MoveNext() ? seals.Current : null;
        var (place, hash, agreed, lastSeal) = (0L, new byte[SHA256.HashSizeInBytes], 0L, 0L);

        await using var command = new NpgsqlCommand(NamedSql.Read("audit/chain.sql"), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (link, entry, at) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetDateTime(2));
            if (link != place + 1)
            {
                return Broken(link > place + 1
                    ? $"place {place + 1}: the entry there is gone; the next is place {link}, {Entry(entry, at)}"
                    : $"place {link}: there is more than one entry there, such as {Entry(entry, at)}");
            }

            hash = SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(reader.GetString(4))]);
            if (!hash.AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(3)))
            {
                return Broken($"place {link}: {Entry(entry, at)} is not what was sealed there: it was changed or moved");
            }

            place = link;
            while (next is not null && next.Link <= place)
            {
                if (next.Link == place && !hash.AsSpan().SequenceEqual(next.Hash))
                {
                    return Broken($"between places {lastSeal} and {place}: the chain was made anew; the seal of {Instant(next.At)} outside the database has another hash");
                }

                agreed++;
                lastSeal = next.Link;
                next = seals.MoveNext() ? seals.Current : null;
            }
        }

        return next is null
            ? new ChainVerdict(place, agreed, null, waiting)
            : Broken($"place {place + 1}: the chain ends at {place}, but the seal of {Instant(next.At)} outside the database knows {next.Link}: the end was cut off");

        ChainVerdict Broken(string words) => new(place, agreed, words, waiting);
    }

    private static string Entry(long entry, DateTime at) => $"entry {entry.ToString(CultureInfo.InvariantCulture)} of {Instant(at)}";

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
