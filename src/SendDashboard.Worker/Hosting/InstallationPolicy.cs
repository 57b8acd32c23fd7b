using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Reading;

namespace SendDashboard.Worker.Hosting;

/// <summary>Whose numbers may be loaded: anybody's where people sign in with accounts, nobody's that could exist where a click is enough.</summary>
internal static class InstallationPolicy
{
    public static IdentityPolicy Of(IServiceProvider services)
    {
        using var connection = services.GetRequiredService<NpgsqlDataSource>().OpenConnection();
        return connection.ExecuteScalar<bool>(NamedSql.Read("accounts/demo.sql")) ? IdentityPolicy.ImpossibleOnly : IdentityPolicy.Anyone;
    }
}
