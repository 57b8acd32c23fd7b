using Dapper;
using SendDashboard.Database;
using SendDashboard.Database.Connecting;

namespace SendDashboard.Local.Starting;

/// <summary>
/// Says in the database what kind of installation this is. Only here, and only for a private database with the demo on, do invented
/// people sign in with a click; in any other start of any other database they cannot.
/// </summary>
internal static class Installation
{
    public static async Task SetAsync(string ownerConnection, bool demoSignIn, CancellationToken cancellationToken)
    {
        await using var owner = DatabaseRegistration.Build(ownerConnection, "send local");
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(NamedSql.Read("installation/set.sql"), new { demoSignIn }, cancellationToken: cancellationToken));
        if (demoSignIn)
        {
            await connection.ExecuteAsync(new CommandDefinition(NamedSql.Read("installation/demo_people.sql"), cancellationToken: cancellationToken));
        }
    }
}
