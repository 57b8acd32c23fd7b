namespace SendDashboard.Core.Periods;

/// <summary>Codes and words of the age bands, in the order in which tables list them.</summary>
public static class AgeBands
{
    /// <summary>The five bands from 0 to 25, youngest first.</summary>
    public static IReadOnlyList<AgeBand> InOrder { get; } =
        [AgeBand.Under5, AgeBand.Age5To10, AgeBand.Age11To15, AgeBand.Age16To19, AgeBand.Age20To25];

    /// <summary>The band of an age in completed years; <see cref="AgeBand.NotSet"/> for a negative one.</summary>
    public static AgeBand Of(int age) => age switch
    {
        < 0 => AgeBand.NotSet,
        <= 4 => AgeBand.Under5,
        <= 10 => AgeBand.Age5To10,
        <= 15 => AgeBand.Age11To15,
        <= 19 => AgeBand.Age16To19,
        <= 25 => AgeBand.Age20To25,
        _ => AgeBand.Over25,
    };

    /// <summary>The code used in data and addresses: <c>0-4</c>, <c>5-10</c>, ... <c>26-plus</c>, <c>unknown</c>.</summary>
    public static string Code(this AgeBand band) => band switch
    {
        AgeBand.Under5 => "0-4",
        AgeBand.Age5To10 => "5-10",
        AgeBand.Age11To15 => "11-15",
        AgeBand.Age16To19 => "16-19",
        AgeBand.Age20To25 => "20-25",
        AgeBand.Over25 => "26-plus",
        _ => "unknown",
    };
}
