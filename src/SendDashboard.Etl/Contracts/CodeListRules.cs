using System.Globalization;
using System.Text;
using SendDashboard.Etl.Contracts.Files;

namespace SendDashboard.Etl.Contracts;

/// <summary>What a code list must be: short codes that differ by more than case, dates that are dates.</summary>
internal static class CodeListRules
{
    /// <summary>Longest code in bytes: codes are compared packed into 128 bits.</summary>
    internal const int LongestCode = 16;

    /// <summary>What is wrong with the list, or null.</summary>
    internal static string? Problem(CodeListFile list)
    {
        var codes = list.Members.Keys.Concat(list.Dated.Keys).ToList();
        var dates = list.Dated.Values.SelectMany(d => new[] { d.ValidFrom, d.ValidTo }).OfType<string>();
        return codes.Count == 0 ? "has no members"
            : codes.Exists(c => c.Length == 0 || Encoding.UTF8.GetByteCount(c) > LongestCode || c.Trim() != c) ? $"codes are 1 to {LongestCode} bytes without spaces round them"
            : codes.Distinct(StringComparer.OrdinalIgnoreCase).Count() != codes.Count ? "two members differ only by case"
            : dates.Any(d => !DateOnly.TryParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) ? "dates are written yyyy-MM-dd"
            : list.Members.Values.Concat(list.Dated.Values.Select(d => d.Title)).Any(string.IsNullOrWhiteSpace) ? "every member needs a title"
            : null;
    }
}
