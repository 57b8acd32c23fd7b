namespace SendDashboard.Insight.Pages.Data;

/// <summary>One code of the rule catalogue: what it says, what it does, and how widely it applies.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Effect">refuses or holds a file; error keeps a row out; query asks.</param>
/// <param name="Message">What happened, in words.</param>
/// <param name="WhatToDo">What to do about it.</param>
/// <param name="Feeds">Feeds it applies to; nought for what is asked of every file.</param>
/// <param name="Fields">Fields, or groups of fields, it applies to.</param>
/// <param name="FeedTitles">Their names.</param>
public sealed record RuleSummary(string Code, string Effect, string Message, string WhatToDo, long Feeds, long Fields, string FeedTitles);
