namespace SendDashboard.EndToEndTests.Support;

/// <summary>Fails with everything that was found, one on each line; a plain empty-collection failure shows only the beginning.</summary>
internal static class Found
{
    public static void Nothing(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong.Take(20)));
}
