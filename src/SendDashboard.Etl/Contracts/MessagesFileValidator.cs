using System.Text.RegularExpressions;
using FluentValidation;
using SendDashboard.Etl.Contracts.Files;

namespace SendDashboard.Etl.Contracts;

/// <summary>Every message has a code, an effect, and says what happened and what to do.</summary>
internal sealed partial class MessagesFileValidator : AbstractValidator<MessagesFile>
{
    public MessagesFileValidator()
    {
        RuleFor(f => f).Custom((messages, context) =>
        {
            foreach (var (code, message) in messages)
            {
                if (Problem(code, message) is { } problem)
                {
                    context.AddFailure(code, problem);
                }
            }
        });
    }

    private static string? Problem(string code, MessageFile message) =>
        !Code().IsMatch(code) ? "is not a code like DATE-01"
        : message.Effect is not ("refuses" or "holds" or "error" or "query") ? "effect must be one of refuses, holds, error, query"
        : message.Message.Length == 0 || message.WhatToDo.Length == 0 ? "needs message and what-to-do"
        : null;

    [GeneratedRegex(RuleCodes.Pattern)]
    private static partial Regex Code();
}
