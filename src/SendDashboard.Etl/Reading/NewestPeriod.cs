using System.Globalization;
using CsvHelper;
using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Reading;

/// <summary>
/// The newest year that a release speaks of: the largest value of one column over all rows of all its files, which are in no
/// order. <c>2024</c> and <c>202425</c> (a January 2025 snapshot) both say 2024: they are published together.
/// </summary>
internal static class NewestPeriod
{
    private const int Figures = 4;

    /// <summary>The year, or null when no row says one; a file that cannot be read to its end is refused.</summary>
    internal static (int? Year, FileFault? Fault) Year(IReadOnlyList<MatchedFile> files, string field, IngestLimits limits)
    {
        var newest = 0;
        foreach (var file in files)
        {
            if (file.Member.Sheet is not null || file.Xml is not null)
            {
                return (null, FileFault.Refuse(FaultCode.WrongKind, file.Match.Table.Name)); // published releases are CSV files
            }

            try
            {
                newest = Math.Max(newest, Year(file, file.Match.Columns.ByField[field], limits));
            }
            catch (CsvFormatException e)
            {
                return (null, FileFault.Refuse(FaultCode.QuoteNeverClosed, file.Match.Table.Name, e.LineNumber));
            }
            catch (FileStoppedException e)
            {
                return (null, FileFault.Refuse(e.Code, file.Match.Table.Name, e.Line));
            }
            catch (InvalidDataException)
            {
                return (null, FileFault.Refuse(FaultCode.UnsafeArchive, file.Match.Table.Name));
            }
        }

        return (newest > 0 ? newest : null, null);
    }

    private static int Year(MatchedFile file, int column, IngestLimits limits)
    {
        using var opened = CsvOpening.Open(file.Member, file.Letters, file.Dialect, limits, _ => { }); // judged when rows are
        opened.PassHeadings();
        var (csv, newest) = (opened.Rows, 0);
        while (csv.Read())
        {
            var text = column < csv.FieldCount ? csv.GetSpan(column) : default;
            if (text.Length >= Figures && int.TryParse(text[..Figures], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                newest = Math.Max(newest, year is >= 1900 and < 2200 ? year : 0);
            }
        }

        return newest;
    }
}
