using Dapper;
using Npgsql;

namespace SendDashboard.Database.Access;

/// <summary>
/// The database as one request sees it: one connection, one transaction, opened by proving who asks. What is read and the entry in
/// the record of reads stand in the same transaction, which must be committed before anything of it is sent.
/// </summary>
public sealed class RequestDatabase(NpgsqlDataSource database) : IAsyncDisposable
{
    // Parts of a page may ask at the same time; a connection answers one at a time.
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;

    /// <summary>Who asks; null until <see cref="BeginAsync"/> has proved it.</summary>
    public Caller? Caller { get; private set; }

    /// <summary>Proves who asks. Null when the token is of no open session; then nothing can be read.</summary>
    public async Task<Caller?> BeginAsync(RequestFacts facts, CancellationToken cancellationToken)
    {
        if (_transaction is not null)
        {
            throw new InvalidOperationException("This request has begun already.");
        }

        _connection = await database.OpenConnectionAsync(cancellationToken);
        _transaction = await _connection.BeginTransactionAsync(cancellationToken);
        Caller = await _connection.QuerySingleOrDefaultAsync<Caller>(new CommandDefinition(
            NamedSql.Read("request/begin.sql"), facts, cancellationToken: cancellationToken));
        return Caller;
    }

    /// <summary>Who a token belongs to, without opening anything: for pages that show no data.</summary>
    public async Task<Caller?> LookAsync(string token, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Caller>(new CommandDefinition(
            NamedSql.Read("request/look.sql"), new { token }, cancellationToken: cancellationToken));
    }

    /// <summary>Notes in the same transaction that what was asked for is not there, or not for who asks.</summary>
    public Task NoteNotFoundAsync(RequestFacts facts) =>
        RowsAsync<bool?>("not_found", new { facts.Page, facts.Address }, CancellationToken.None);

    /// <summary>Notes, in a transaction of its own, that somebody was refused a page.</summary>
    public async Task NoteRefusalAsync(RequestFacts facts)
    {
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);
        await connection.ExecuteAsync(NamedSql.Read("request/refused.sql"), new { facts.Token, facts.Page, facts.Address });
    }

    /// <summary>Reads a script of sql/pages by its name, without the ending.</summary>
    /// <exception cref="InvalidOperationException">Nobody has proved who asks, or the request has ended.</exception>
    public async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(string script, object? parameters, CancellationToken cancellationToken)
    {
        if (Caller is null || _transaction is null)
        {
            throw new InvalidOperationException("Nothing can be read before it is known who asks, or after the answer was sent.");
        }

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var rows = await _connection!.QueryAsync<TRow>(new CommandDefinition(
                NamedSql.Read($"pages/{script}.sql"), parameters, cancellationToken: cancellationToken));
            return rows.AsList();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Ends the transaction: the reads are on record. Nothing may be sent before this has returned.</summary>
    public async Task CommitAsync()
    {
        if (_transaction is { } open)
        {
            _transaction = null;
            // Not the request's own token: a reader who hangs up has still read.
            await open.CommitAsync(CancellationToken.None);
            await open.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        _oneAtATime.Dispose();
    }
}
