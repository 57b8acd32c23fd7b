using SendDashboard.Database.Access;

namespace SendDashboard.Desk.People;

/// <summary>Roles of people. Raising takes two: one asks, and another, who neither asked nor gains, decides. Lowering takes one.</summary>
public sealed class RoleDesk(RequestDatabase database)
{
    /// <summary>Every role, and how an account stands to it.</summary>
    public Task<IReadOnlyList<PersonRole>> OfAsync(long account, CancellationToken cancellationToken) =>
        database.RowsAsync<PersonRole>("person_roles", new { account }, cancellationToken);

    /// <summary>What was asked for and is not decided, oldest first.</summary>
    public Task<IReadOnlyList<RoleWish>> WishesAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<RoleWish>("role_wishes", null, cancellationToken);

    /// <summary>Asks; null when it is asked, else why not.</summary>
    public Task<string?> AskAsync(long account, string role, string reason, CancellationToken cancellationToken) =>
        ChangeAsync("ask_role", new { account, role, reason }, cancellationToken);

    /// <summary>Agrees or refuses; null when it is decided, else why not.</summary>
    public Task<string?> DecideAsync(long wish, bool agree, CancellationToken cancellationToken) =>
        ChangeAsync("decide_role", new { wish, agree }, cancellationToken);

    /// <summary>Takes a role away at once; null when it is gone, else why not.</summary>
    public Task<string?> TakeAsync(long account, string role, CancellationToken cancellationToken) =>
        ChangeAsync("take_role", new { account, role }, cancellationToken);

    private async Task<string?> ChangeAsync(string script, object parameters, CancellationToken cancellationToken) =>
        (await database.RowsAsync<string?>(script, parameters, cancellationToken)).Single();
}
