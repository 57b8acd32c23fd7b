using SendDashboard.Desk.Answering;
using SendDashboard.Insight.Pages;
using SendDashboard.Web.Components;

namespace SendDashboard.Web.Pages.Loads;

/// <summary>The words of a query that more than one page says.</summary>
internal static class QueryWords
{
    /// <summary>What the rule found.</summary>
    public static string Message(LoadQueryAnswer query) => Filled(query.Message ?? query.Code, query);

    /// <summary>What to do about it.</summary>
    public static string WhatToDo(LoadQueryAnswer query) => Filled(query.WhatToDo ?? "", query);

    public static string Where(LoadQueryAnswer query) => $"{query.Table}{(query.Field is null ? "" : $", {query.Field}")}";

    /// <summary>The page on which it is explained.</summary>
    public static string AddressOf(long run, LoadQueryAnswer query) =>
        Addresses.With($"/data/imports/{run}/queries/{Uri.EscapeDataString(query.Code)}", ("table", query.Table), ("field", query.Field));

    private static string Filled(string template, LoadQueryAnswer query) =>
        MessageText.Of(template, query.Table, query.Field, query.FirstLines.Length == 0 ? null : query.FirstLines[0], query.Rows);
}
