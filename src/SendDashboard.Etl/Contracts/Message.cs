namespace SendDashboard.Etl.Contracts;

/// <summary>What a person is told when a rule is broken.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Effect">refuses, holds, error or query.</param>
/// <param name="Text">What happened, in words, without the value.</param>
/// <param name="WhatToDo">What to do about it.</param>
public sealed record Message(string Code, string Effect, string Text, string WhatToDo);
