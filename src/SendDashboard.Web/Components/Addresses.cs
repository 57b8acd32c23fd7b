using Microsoft.AspNetCore.Http.Extensions;

namespace SendDashboard.Web.Components;

/// <summary>Addresses with filters in them. Defaults are left out, so the shortest address is the plain page.</summary>
public static class Addresses
{
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> filters)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in filters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return path + query;
    }
}
