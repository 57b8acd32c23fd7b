namespace SendDashboard.Etl.Validating.Cells;

/// <summary>The date formats a contract may name, each read by hand from UTF-8 bytes.</summary>
internal static class DateFormat
{
    /// <summary>Year first: <c>2026-02-28</c>.</summary>
    internal const string Iso = "yyyy-MM-dd";

    /// <summary>Day first: <c>28/02/2026</c>; single figures for day and month are taken too.</summary>
    internal const string DayFirst = "dd/MM/yyyy";

    /// <summary>As collection systems print: <c>2025-Apr-25 00:00:00</c>; the time is not kept.</summary>
    internal const string Collection = "yyyy-MMM-dd HH:mm:ss";

    /// <summary>Year first with a time: <c>2026-02-28T09:30:00</c> or with a space; the time is not kept.</summary>
    internal const string IsoTime = "yyyy-MM-ddTHH:mm:ss";

    internal static readonly string[] Known = [Iso, DayFirst, Collection, IsoTime];

    internal static bool IsKnown(string format) => Known.Contains(format, StringComparer.Ordinal);
}
