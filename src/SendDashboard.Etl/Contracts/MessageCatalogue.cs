using SendDashboard.Core;

namespace SendDashboard.Etl.Contracts;

/// <summary>The wording of every fault: <c>etl-configs/messages.yml</c>, and the area's own words laid over them.</summary>
public sealed class MessageCatalogue
{
    private readonly Dictionary<string, Message> _byCode;

    private MessageCatalogue(Dictionary<string, Message> byCode)
    {
        _byCode = byCode;
        All = [.. byCode.Values.OrderBy(m => m.Code, StringComparer.Ordinal)];
    }

    /// <summary>Every message, by code.</summary>
    public IReadOnlyList<Message> All { get; }

    /// <summary>Reads the messages. Throws <see cref="ConfigException"/>, with file, place and rule.</summary>
    public static MessageCatalogue Load(ProductFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var byCode = new Dictionary<string, Message>(StringComparer.Ordinal);
        foreach (var path in ConfigFiles.Named(folders, "messages.yml"))
        {
            foreach (var (code, m) in YamlFiles.Read(path, new MessagesFileValidator()))
            {
                byCode[code] = new Message(code, m.Effect, m.Message, m.WhatToDo);
            }
        }

        return new MessageCatalogue(byCode);
    }

    /// <summary>The message of that code, or null.</summary>
    public Message? Find(string code) => _byCode.GetValueOrDefault(code);
}
