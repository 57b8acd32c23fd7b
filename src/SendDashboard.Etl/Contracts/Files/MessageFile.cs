namespace SendDashboard.Etl.Contracts.Files;

/// <summary>The messages as written, by code.</summary>
internal sealed class MessagesFile : Dictionary<string, MessageFile>;

internal sealed class MessageFile
{
    public string Effect { get; set; } = "";
    public string Message { get; set; } = "";
    public string WhatToDo { get; set; } = "";
}
