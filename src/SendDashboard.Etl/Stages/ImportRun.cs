using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Stages;

/// <summary>One import on its way through the stages: each stage reads what those before it found out, and adds its own.</summary>
public sealed class ImportRun(RunLease held, RunSession session)
{
    public RunLease Held { get; } = held;

    public RunSession Session { get; } = session;

    /// <summary>The delivery; set by received.</summary>
    public long DeliveryId { get; set; } = held.DeliveryId ?? 0;

    /// <summary>What the file turned out to be; set by received.</summary>
    public Recognition Recognition
    {
        get => field ?? throw new InvalidOperationException("The delivery has not been received.");
        set;
    }

    /// <summary>What may be read of it; set by received.</summary>
    public Cover Cover
    {
        get => field ?? throw new InvalidOperationException("The delivery has not been received.");
        set;
    }

    /// <summary>Its tables as read; set by read.</summary>
    public IReadOnlyList<TableCounts> Tables
    {
        get => field ?? throw new InvalidOperationException("The delivery has not been read.");
        set;
    }

    /// <summary>The area it is about; set by cross-checked.</summary>
    public string Area
    {
        get => field ?? throw new InvalidOperationException("The delivery has not been checked.");
        set;
    }

    /// <summary>The delivery that already holds every row of this one; set by cross-checked or linked.</summary>
    public long? SameAs { get; set; }

    /// <summary>What the figures came to; set by measured.</summary>
    public FiguresRefreshed Figures
    {
        get => field ?? throw new InvalidOperationException("The delivery has not been measured.");
        set;
    }

    /// <summary>Its rows were read and judged across tables by this very attempt; set by cross-checked.</summary>
    public bool IsJudged { get; set; }

    public Contract Contract => Recognition.Contract;

    /// <summary>Some of its rows went out to be mended and have come back: they are a part of what they were sent with.</summary>
    public bool IsFixFile => Recognition.Files.Any(file => file.IsFixFile);

    /// <summary>Name of the contract in file names: <c>education-sen2</c>.</summary>
    public string ScriptName => Contract.Extract.Replace('/', '-');

    /// <summary>The contract's tables that came, parents first, each with its staged table.</summary>
    public IEnumerable<(ContractTable Table, string Staged)> Came =>
        Contract.Tables.SelectMany(table => Tables.Where(read => read.Table == table.Name).Select(read => (table, read.StagedName)));

    /// <summary>The view by which load and check SQL reads a staged table.</summary>
    public static string View(ContractTable table) => SqlText.Quote($"stg_{table.SqlName}");
}
