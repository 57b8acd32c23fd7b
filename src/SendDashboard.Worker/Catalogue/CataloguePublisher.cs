using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Core.Agreements;
using SendDashboard.Database;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Cataloguing;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Worker.Catalogue;

/// <summary>Lays contracts, messages and agreements where the Web may read them: it does not know Etl and reads no file of ours.</summary>
internal sealed class CataloguePublisher(
    NpgsqlDataSource database, ContractLibrary contracts, MessageCatalogue messages, CurrentAgreements current, ILogger<CataloguePublisher> log)
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var agreements = current.Now;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var publishing = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, "catalogue/extracts.sql", contracts.All.Select(Row), cancellationToken);
        await RunAsync(connection, "catalogue/messages.sql", messages.All.Select(Row), cancellationToken);
        await RunAsync(connection, "catalogue/agreements.sql", agreements.All.Select(Row), cancellationToken);
        var present = new
        {
            extracts = contracts.All.Select(contract => contract.Extract).ToArray(),
            codes = messages.All.Select(message => message.Code).ToArray(),
            slugs = agreements.All.Select(agreement => agreement.Slug).ToArray(),
        };
        await RunAsync(connection, "catalogue/forget.sql", present, cancellationToken);
        await RunAsync(connection, "catalogue/forget_rules.sql", new { }, cancellationToken);
        await RunAsync(connection, "catalogue/rules.sql", new { rules = JsonSerializer.Serialize(contracts.All.SelectMany(Rules)) }, cancellationToken);
        await publishing.CommitAsync(cancellationToken);
        log.CataloguePublished(contracts.All.Count, messages.All.Count, agreements.All.Count);
    }

    private static object Row(Contract contract) => new
    {
        extract = contract.Extract, agency = contract.Agency, title = contract.Title, owner = contract.Owner,
        kind = Words.Of(contract.Kind), basis = Words.Of(contract.Basis), delivery = Words.Of(contract.Form),
        period = Words.Of(contract.Uses[0].Period.Source), schedule = contract.Schedule?.Cron, version = contract.Version,
        document = ContractDocument.Json(contract),
    };

    private IEnumerable<object> Rules(Contract contract) => RuleCatalogue.Of(contract, messages).Select((rule, place) => (object)new
    {
        feed = rule.Extract, place, table_name = rule.Table, field = rule.Field, code = rule.Code, severity = rule.Severity, scope = rule.Scope,
        source = rule.Source, first_year = rule.FirstYear, last_year = rule.LastYear, breaks = rule.Breaks, passes = rule.Passes,
    });

    private static object Row(Message message) =>
        new { code = message.Code, effect = message.Effect, message = message.Text, whatToDo = message.WhatToDo };

    private static object Row(Agreement agreement) => new
    {
        slug = agreement.Slug, tier = (short)agreement.Tier, title = agreement.Title,
        agency = agreement.Agency ?? string.Join(", ", agreement.Parties), restsOn = agreement.RestsOn,
        startsOn = agreement.StartsOn, endsOn = agreement.EndsOn, status = AgreementLibrary.WordOf(agreement.Status),
        document = JsonSerializer.Serialize(agreement, Shape),
    };

    private static Task<int> RunAsync(NpgsqlConnection connection, string script, object rows, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(NamedSql.Read(script), rows, cancellationToken: cancellationToken));
}
