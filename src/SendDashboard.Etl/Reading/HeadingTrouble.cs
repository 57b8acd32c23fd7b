using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>
/// Why the first row is no heading row of ours though the file may be: another separator, or lines above the headings. Such
/// a file is refused with its reason, never quietly read another way.
/// </summary>
internal static class HeadingTrouble
{
    private const double Enough = 0.5;

    private static readonly (char Separator, string Name)[] Others = [(';', "semicolons"), ('\t', "tabs"), ('|', "bars")];

    internal static FileFault? Of(FileStart start, IReadOnlyList<ContractTable> tables)
    {
        foreach (var (separator, name) in Others)
        {
            var headings = start.Records(separator)[0].Cells;
            if (headings.Length > 1 && tables.Any(t => TableMatcher.Match(t, headings).Share >= Enough))
            {
                return FileFault.Refuse(FaultCode.WrongSeparator, line: 1, detail: name);
            }
        }

        var lower = start.Records(',').Skip(1).FirstOrDefault(r => tables.Any(t => TableMatcher.Match(t, r.Cells) is { IsWhole: true }));
        return lower is null ? null : FileFault.Refuse(FaultCode.Preamble, line: lower.Line);
    }
}
