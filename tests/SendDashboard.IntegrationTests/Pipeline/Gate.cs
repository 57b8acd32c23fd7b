using Dapper;
using Npgsql;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>
/// Stops an import at a chosen point without a word in the product: a trigger on one of its own tables waits for a lock that the
/// test holds.
/// </summary>
internal static class Gate
{
    private const string Function =
        """
        create function public.gate() returns trigger language plpgsql as $$
        begin
            perform pg_advisory_xact_lock_shared(7741);
            return new;
        end $$;
        grant usage on schema public to public;
        """;

    /// <summary>SQL for a gate before updates of a table that meet a condition.</summary>
    public static string OnUpdate(string table, string when) =>
        $"{Function} create trigger gate before update on {table} for each row when ({when}) execute function public.gate();";

    /// <summary>SQL for a gate before a stage of the first attempt.</summary>
    public static string OnStage(string stage) =>
        $"{Function} create trigger gate before insert on ops.run_stage for each row when (new.stage = '{stage}' and new.attempt = 1) execute function public.gate();";

    /// <summary>SQL for a gate inside the publish transaction of the first attempt.</summary>
    public static string OnFirstAttemptToPublish() =>
        """
        create function public.gate() returns trigger language plpgsql as $$
        begin
            if (select attempt from ops.run where delivery_id = new.delivery_id) = 1 then
                perform pg_advisory_xact_lock_shared(7741);
            end if;
            return new;
        end $$;
        grant usage on schema public to public;
        create trigger gate before update on ops.delivery for each row when (new.state = 'published') execute function public.gate();
        """;

    /// <summary>Closes the gate until disposed.</summary>
    public static async Task<IAsyncDisposable> CloseAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        var connection = await database.Owner.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("select pg_advisory_lock(7741)");
        return new Closed(connection);
    }

    /// <summary>Returns once somebody waits at the gate.</summary>
    public static async Task WaitUntilReachedAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.Owner.OpenConnectionAsync(cancellationToken);
        while (!await connection.ExecuteScalarAsync<bool>("select exists (select from pg_locks where locktype = 'advisory' and objid = 7741 and not granted)"))
        {
            await Task.Delay(20, cancellationToken);
        }
    }

    private sealed class Closed(NpgsqlConnection connection) : IAsyncDisposable
    {
        private bool _open;

        public async ValueTask DisposeAsync()
        {
            if (!_open)
            {
                _open = true;
                await connection.ExecuteAsync("select pg_advisory_unlock(7741)");
                await connection.DisposeAsync();
            }
        }
    }
}
