namespace SendDashboard.Insight.Pages.Loads;

/// <summary>What happened and what to do, by code.</summary>
public sealed record Message(string Code, string Text, string WhatToDo);
