using System.Text.Json;
using Microsoft.Extensions.Configuration;
using SendDashboard.Core;
using SendDashboard.Etl.Cataloguing;
using SendDashboard.Etl.Contracts;
using SendDashboard.Insight.Pages;

namespace SendDashboard.Worker.Commands;

/// <summary><c>send rules</c>: every rule by which files are judged, from the contracts; no database is needed.</summary>
internal static class RulesCommand
{
    private static readonly JsonSerializerOptions Shape = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var given = new Arguments(args, ["--extract"], ["--json"]);
        given.MustBeEmpty();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var folders = ProductFolders.Find(key => configuration[key]);
        var messages = MessageCatalogue.Load(folders);
        var contracts = ContractLibrary.Load(folders).All.Where(contract => given.Option("--extract") is not { } only || contract.Extract == only).ToList();
        if (contracts.Count == 0)
        {
            throw new UsageException($"There is no extract {given.Option("--extract")}.");
        }

        var rules = contracts.SelectMany(contract => RuleCatalogue.Of(contract, messages)).ToList();
        await output.WriteLineAsync((given.Has("--json") ? Json(rules, messages) : Words(rules, messages)).AsMemory(), cancellationToken);
        return ExitCode.Clean;
    }

    private static string Words(IEnumerable<RuleEntry> rules, MessageCatalogue messages) => string.Join("\n\n", rules.GroupBy(rule => rule.Code).OrderBy(code => code.Key, StringComparer.Ordinal).Select(code =>
        $"{code.Key}  {string.Join(" or ", code.Select(rule => rule.Severity).Distinct())}  {Filled(messages.Find(code.Key)?.Text)}\n    {Filled(messages.Find(code.Key)?.WhatToDo)}\n"
        + string.Join('\n', code.GroupBy(rule => (rule.Extract, rule.Table)).Select(place =>
            $"    {place.Key.Extract} {place.Key.Table}: {string.Join("; ", place.Select(Place))}"))));

    private static string Place(RuleEntry rule) =>
        $"{rule.Field ?? "whole rows"}{(rule.Source.Length > 0 ? $" ({rule.Source})" : "")}{(rule.FirstYear is null && rule.LastYear is null ? "" : $" {rule.FirstYear}-{rule.LastYear}")}";

    private static string Json(IEnumerable<RuleEntry> rules, MessageCatalogue messages) => JsonSerializer.Serialize(
        rules.Select(rule => new
        {
            rule.Code, rule.Severity, rule.Extract, rule.Table, rule.Field, rule.Scope,
            Message = messages.Find(rule.Code)?.Text, WhatToDo = messages.Find(rule.Code)?.WhatToDo,
            rule.Source, rule.FirstYear, rule.LastYear, Breaks = Rows(rule.Breaks), Passes = Rows(rule.Passes),
        }), Shape);

    private static JsonElement? Rows(string? json) => json is null ? null : JsonSerializer.Deserialize<JsonElement>(json);

    private static string Filled(string? template) => MessageText.Of(template ?? "", null, null, null);
}
