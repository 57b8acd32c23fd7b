using System.Diagnostics.CodeAnalysis;

namespace SendDashboard.Core.Faults;

/// <summary>What came of looking at a file: a value, or the fault that stopped it. Exactly one of the two is set.</summary>
public sealed class FileVerdict<T> where T : class
{
    private FileVerdict(T? value, FileFault? fault) => (Value, Fault) = (value, fault);

    /// <summary>The result, when nothing stopped it.</summary>
    public T? Value { get; }

    /// <summary>What stopped it.</summary>
    public FileFault? Fault { get; }

    /// <summary>True when there is a fault and no value.</summary>
    [MemberNotNullWhen(true, nameof(Fault))]
    [MemberNotNullWhen(false, nameof(Value))]
    public bool Stopped => Fault is not null;

    public static implicit operator FileVerdict<T>(T value) => new(value, null);

    public static implicit operator FileVerdict<T>(FileFault fault) => new(null, fault);
}
