using System.Globalization;

namespace SendDashboard.Insight.Pages;

/// <summary>Fills the places of a message from what is known of a fault. The place of a value is never filled here: a value stays on the other side of the wall.</summary>
public static class MessageText
{
    /// <summary>The message about one place, or about the first of several.</summary>
    /// <param name="template">The message, or what to do, as the catalogue has it.</param>
    /// <param name="table">Table of the contract.</param>
    /// <param name="field">Column, when it is about one.</param>
    /// <param name="line">The line, or the first of several; null when it is about the whole file.</param>
    /// <param name="places">How many places in all.</param>
    public static string Of(string template, string? table, string? field, long? line, long places = 1)
    {
        ArgumentNullException.ThrowIfNull(template);
        var text = template
            .Replace("\"{value}\"", field is null ? "The value" : "The value of \"{field}\"", StringComparison.Ordinal)
            .Replace("\"{field}\"", field is null ? "A cell" : $"\"{field}\"", StringComparison.Ordinal)
            .Replace("{field}", field ?? "a column", StringComparison.Ordinal)
            .Replace("{table}", table ?? "the file", StringComparison.Ordinal)
            .Replace(" ({detail})", "", StringComparison.Ordinal)
            .Replace("agreement {detail}", "agreement", StringComparison.Ordinal)
            .Replace("{detail}", "something else", StringComparison.Ordinal)
            .Replace("{value}", "the value", StringComparison.Ordinal);
        return WithLine(text, line, places);
    }

    private static string WithLine(string text, long? line, long places)
    {
        if (line is { } first)
        {
            var number = first.ToString("#,##0", CultureInfo.GetCultureInfo("en-GB"));
            var others = places > 1 ? $" (and {(places - 1).ToString("#,##0", CultureInfo.GetCultureInfo("en-GB"))} more)" : "";
            return text.Replace("{line}", number + others, StringComparison.Ordinal);
        }

        return text
            .Replace("Row {line}", "The file", StringComparison.Ordinal)
            .Replace("row {line}", "the file", StringComparison.Ordinal)
            .Replace("{line}", "the file", StringComparison.Ordinal);
    }
}
