using Dapper;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Database.Connecting;
using SendDashboard.Worker.Hosting;

namespace SendDashboard.Worker.Commands;

/// <summary>
/// <c>send user add</c>: the first people, added by whoever runs the server, with the owner's login. Roles given here need no second
/// person; the record of reads says that they were given here.
/// </summary>
internal static class UserCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        if (args.FirstOrDefault() is not ("add" or "link"))
        {
            throw new UsageException("Say what to do: send user add EMAIL, or send user link EMAIL.");
        }

        var given = new Arguments([.. args.Skip(1)], ["--name", "--organisation", "--role", "--area"], []);
        var email = given.Only("EMAIL");
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var owner = DatabaseRegistration.Build(DatabaseSettings.Required(configuration, DatabaseSettings.OwnerKey), "send user");
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        try
        {
            if (args[0] == "add")
            {
                await AddAsync(connection, email, given, configuration, cancellationToken);
                await output.WriteLineAsync($"{email} was added.");
            }

            var token = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
                NamedSql.Read("users/link.sql"), new { email }, cancellationToken: cancellationToken));
            await output.WriteLineAsync(token is null
                ? $"There is no open account of {email}."
                : $"Give them this link, which works once, for seven days:\n{Address(configuration)}/set-password?token={token}");
            return token is null ? ExitCode.Refused : ExitCode.Clean;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            throw new UsageException($"{email} has an account already. For a new link: send user link {email}");
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.ForeignKeyViolation)
        {
            throw new UsageException(refused.ConstraintName?.Contains("role", StringComparison.Ordinal) == true
                ? "There is no such role: analyst, commissioner, ig-lead, steward, forum-representative, administrator."
                : "There is no such organisation: education, health, social-care, partnership, parent-carer-forum, or one added on the page Organisations.");
        }
    }

    private static async Task AddAsync(
        NpgsqlConnection connection, string email, Arguments given, IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (!email.Contains('@', StringComparison.Ordinal))
        {
            throw new UsageException("EMAIL is the work address the person signs in with.");
        }

        await connection.ExecuteAsync(new CommandDefinition(
            NamedSql.Read("users/add.sql"),
            new
            {
                email,
                name = given.Required("--name"),
                organisation = given.Required("--organisation"),
                roles = (given.Option("--role") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                areas = new[] { given.Option("--area") ?? WorkerSettings.HomeOf(configuration).Code },
            },
            cancellationToken: cancellationToken));
    }

    private static string Address(IConfiguration configuration) =>
        (configuration["SEND_PUBLIC_URL"] ?? configuration["SEND_URL"] ?? "http://127.0.0.1:5080").TrimEnd('/');
}
