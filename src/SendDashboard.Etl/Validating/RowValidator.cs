using FluentValidation;
using FluentValidation.Results;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;

namespace SendDashboard.Etl.Validating;

/// <summary>
/// "Check one row": the rules of a table as a FluentValidation validator. It runs the very judge that reads files, so a row
/// passes here exactly when it would load. Failures carry field, code and words, never the value.
/// </summary>
public sealed class RowValidator : AbstractValidator<RowToCheck>
{
    private readonly Contract _contract;
    private readonly ContractTable _table;
    private readonly ContractUse _use;
    private readonly MessageCatalogue _messages;

    /// <summary>A validator of one table's rows, as at the day of a period.</summary>
    public RowValidator(Contract contract, string table, ContractUse use, DeliveryPeriod period, Cover cover, MessageCatalogue messages)
    {
        ArgumentNullException.ThrowIfNull(contract);
        (_contract, _table, _use, _messages) = (contract, contract.Table(table), use, messages);
        RuleFor(r => r).Custom((row, context) =>
        {
            foreach (var failure in Failures(row, period, cover))
            {
                context.AddFailure(failure);
            }
        });
    }

    private List<ValidationFailure> Failures(RowToCheck row, DeliveryPeriod period, Cover cover)
    {
        var byField = _table.Fields.Select((f, i) => (f.Name, i)).ToDictionary(f => f.Name, f => f.i);
        var columns = new ColumnMap(byField, byField.Count, []);
        var judge = new TableJudge(_contract, _table, _use, columns, cover, new JudgingDay(period.AsOf, period, RefusesRealPeople: false));
        judge.Judge(new TextCells(_table.Fields.Select(f => row.Cells.GetValueOrDefault(f.Name, ""))), line: 0);
        return [.. judge.Row.Faults.Broken().Select(number => Failure(judge.Rules[number]))];
    }

    private ValidationFailure Failure(Rule rule) => new(rule.Field ?? "", _messages.Find(rule.Code)?.WhatToDo ?? rule.Code)
    {
        ErrorCode = rule.Code,
        Severity = rule.Severity == Core.Faults.Severity.Error ? Severity.Error : Severity.Warning,
    };
}
