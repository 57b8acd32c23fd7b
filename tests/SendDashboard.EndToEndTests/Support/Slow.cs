namespace SendDashboard.EndToEndTests.Support;

/// <summary>Tests that could go over everything look at every twentieth in a usual run; <c>SEND_SLOW=1 dotnet test</c> looks at all.</summary>
internal static class Slow
{
    private const int OneIn = 20;

    private static bool IsAsked => Environment.GetEnvironmentVariable("SEND_SLOW") == "1";

    public static IEnumerable<T> SelectionOf<T>(IEnumerable<T> all) => all.Where((_, index) => IsAsked || index % OneIn == 0);
}
