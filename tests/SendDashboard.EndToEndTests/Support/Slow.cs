namespace SendDashboard.EndToEndTests.Support;

/// <summary>Tests that go over everything where a stated few of the same stand in every run: <c>SEND_SLOW=1 dotnet test</c> runs them too.</summary>
internal static class Slow
{
    public const string Category = "Slow";
    public const string Reason = "Goes over everything: set SEND_SLOW=1. A test of one of each kind runs always.";

    public static bool IsAsked => Environment.GetEnvironmentVariable("SEND_SLOW") == "1";
}
