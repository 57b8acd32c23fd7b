using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Stages;

/// <summary>One stage of an import. The pipeline records it before it begins and after it ends.</summary>
public interface IImportStage
{
    /// <summary>Its word: received, read, cross-checked, linked, published, measured, shown.</summary>
    string Name { get; }

    /// <summary>Does the stage's work. A bad file is an answer, not an exception.</summary>
    Task<StageResult> RunAsync(ImportRun run, CancellationToken cancellationToken);
}

/// <summary>What came of a stage.</summary>
/// <param name="Rows">Rows it handled; null where counting rows means nothing.</param>
/// <param name="Fault">Why the import ends here: refused or held; null when it goes on.</param>
public sealed record StageResult(long? Rows, FileFault? Fault = null)
{
    public static implicit operator StageResult(FileFault fault) => new(null, fault);
}
