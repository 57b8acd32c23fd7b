using System.Collections.Frozen;
using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Contracts;

/// <summary>How the choices of a contract are spelled in its file and in the catalogue.</summary>
public static class Words
{
    internal static readonly FrozenDictionary<string, DeliveryKind> Kinds = Spelled<DeliveryKind>();
    internal static readonly FrozenDictionary<string, Basis> Bases = Spelled<Basis>();
    internal static readonly FrozenDictionary<string, DeliveryForm> Forms = Spelled<DeliveryForm>();
    internal static readonly FrozenDictionary<string, FieldType> Types = Spelled<FieldType>();
    internal static readonly FrozenDictionary<string, Sensitivity> Sensitivities = Spelled<Sensitivity>();
    internal static readonly FrozenDictionary<string, Severity> Severities = Spelled<Severity>();
    internal static readonly FrozenDictionary<string, PeriodSource> PeriodSources = Spelled<PeriodSource>();
    internal static readonly FrozenDictionary<string, OtherColumns> OtherColumns = Spelled<OtherColumns>();

    internal static readonly FrozenSet<string> PeriodKinds =
        FrozenSet.Create("calendar-year", "academic-year", "financial-year", "act-year", "month", "day");

    /// <summary>The spelling of a choice: <c>OpenLicence</c> is <c>open-licence</c>. File names are one word: <c>filename</c>.</summary>
    public static string Of<T>(T choice) where T : struct, Enum => Spell(choice.ToString());

    private static FrozenDictionary<string, T> Spelled<T>() where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => !EqualityComparer<T>.Default.Equals(v, default)).ToFrozenDictionary(v => Spell(v.ToString()));

    private static string Spell(string name) => name == nameof(PeriodSource.FileName)
        ? "filename"
        : string.Concat(name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}"));
}
