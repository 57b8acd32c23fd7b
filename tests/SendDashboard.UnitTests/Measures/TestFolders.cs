using SendDashboard.Core;

namespace SendDashboard.UnitTests.Measures;

/// <summary>The product's own folders, whatever the machine's settings are.</summary>
internal static class TestFolders
{
    public static ProductFolders Product() => ProductFolders.Find(_ => null);
}
