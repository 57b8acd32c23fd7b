using System.Globalization;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Validating.Cells;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>How the days of a column are written out: in the field's own format, so that they are read as dates of a CSV are.</summary>
internal static class DaysWritten
{
    /// <summary>Days as Excel shows a number that it took for a date: what stood there before is lost.</summary>
    internal const string AsExcelWould = "MMM-yy";

    /// <summary>The format of each column: of a date its own, of an identifier what shows the harm, else year first.</summary>
    internal static string[] Of(ContractTable table, ColumnMap columns)
    {
        var formats = new string[columns.ColumnCount];
        Array.Fill(formats, DateFormat.Iso);
        foreach (var (name, column) in columns.ByField)
        {
            var field = table.Field(name);
            formats[column] = field.Type == FieldType.Date ? Written(field.Formats[0])
                : field.Sensitivity is Sensitivity.RecordId or Sensitivity.Identifying ? AsExcelWould
                : DateFormat.Iso;
        }

        return formats;
    }

    /// <summary>
    /// The day of a serial number. Excel counts 29 February 1900, which never was, so days before it are one more. Null outside 1900 to
    /// 9999: that is no date.
    /// </summary>
    internal static DateTime? Day(double serial, bool from1904)
    {
        var days = from1904 ? serial + 1462 : serial;
        return days is < 1 or >= 2_958_466 ? null
            : Math.Floor(days) is 60 ? null
            : DateTime.FromOADate(days < 60 ? days + 1 : days);
    }

    internal static string Text(DateTime day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Written(string format) => format switch
    {
        DateFormat.IsoTime => "yyyy-MM-dd'T'HH:mm:ss",
        DateFormat.DayFirst => "dd'/'MM'/'yyyy",
        _ => format.Replace(":", "':'", StringComparison.Ordinal),
    };
}
