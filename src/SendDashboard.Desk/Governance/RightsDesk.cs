using SendDashboard.Database.Access;

namespace SendDashboard.Desk.Governance;

/// <summary>Who may see what: the tables the database itself decides by.</summary>
public sealed class RightsDesk(RequestDatabase database)
{
    /// <summary>What each role may do or see, in the order of lists.</summary>
    public Task<IReadOnlyList<Right>> RightsAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<Right>("rights", null, cancellationToken);

    /// <summary>Everybody with an open account, by name.</summary>
    public Task<IReadOnlyList<RightHolder>> HoldersAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<RightHolder>("right_holders", null, cancellationToken);

    /// <summary>Roles that wait for a second person to agree.</summary>
    public Task<IReadOnlyList<RoleWaiting>> WaitingAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<RoleWaiting>("roles_waiting", null, cancellationToken);
}
