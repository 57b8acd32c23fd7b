namespace SendDashboard.UnitTests.Etl;

/// <summary>Finds the product's own files from where the tests were built.</summary>
internal static class ProductTree
{
    internal static string Folder(params string[] parts)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "SendDashboard.sln")))
            {
                return Path.Combine([at.FullName, .. parts]);
            }
        }

        throw new DirectoryNotFoundException("The tests run from inside the product's own tree.");
    }
}
