namespace SendDashboard.Worker.Commands;

/// <summary>The words after a command: what it is about, and options as <c>--name value</c> (a flag stands alone).</summary>
internal sealed class Arguments
{
    private readonly List<string> _words = [];
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">An option is not known, or has no value.</exception>
    public Arguments(IReadOnlyList<string> args, IReadOnlyCollection<string> options, IReadOnlyCollection<string> flags)
    {
        for (var at = 0; at < args.Count; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal))
            {
                _words.Add(args[at]);
            }
            else if (flags.Contains(args[at]))
            {
                _options[args[at]] = "";
            }
            else if (options.Contains(args[at]) && at + 1 < args.Count)
            {
                _options[args[at]] = args[++at];
            }
            else
            {
                throw new UsageException(options.Contains(args[at]) ? $"{args[at]} needs a value." : $"There is no option {args[at]}.");
            }
        }
    }

    public string? Option(string name) => _options.GetValueOrDefault(name);

    public bool Has(string flag) => _options.ContainsKey(flag);

    /// <exception cref="UsageException">The option was not given.</exception>
    public string Required(string name) => Option(name) ?? throw new UsageException($"{name} is missing.");

    /// <summary>The one word the command is about.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public string Only(string what) =>
        _words is [var word] ? word : throw new UsageException(_words.Count == 0 ? $"{what} is missing." : $"Only one {what} can be given.");

    /// <exception cref="UsageException">A word was given where none belongs.</exception>
    public void MustBeEmpty()
    {
        if (_words.Count > 0)
        {
            throw new UsageException($"'{_words[0]}' does not belong here.");
        }
    }
}
