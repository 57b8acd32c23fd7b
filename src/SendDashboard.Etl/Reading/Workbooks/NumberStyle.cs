namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>What the format of a cell says its number is.</summary>
/// <param name="IsDate">A day, counted from the workbook's first.</param>
/// <param name="Noughts">Figures shown at least: <c>000</c> shows 7 as 007. 0 when the format does not say.</param>
internal readonly record struct NumberStyle(bool IsDate, int Noughts)
{
    private static readonly (int From, int To)[] BuiltInDates = [(14, 17), (22, 22), (27, 36), (50, 58)];

    /// <summary>Of a built-in format. Source: ECMA-376 part 1, section 18.8.30; the times 18 to 21 and 45 to 47 are no days.</summary>
    internal static NumberStyle BuiltIn(int id) => new(Array.Exists(BuiltInDates, d => id >= d.From && id <= d.To), 0);

    /// <summary>Of a format somebody wrote, such as <c>dd/mm/yyyy;@</c>.</summary>
    internal static NumberStyle Of(string code)
    {
        var first = code.Split(';')[0];
        var (inQuotes, inBrackets, isDate) = (false, false, false);
        for (var i = 0; i < first.Length; i++)
        {
            switch (first[i])
            {
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '"':
                    inQuotes = !inQuotes;
                    break;
                case '[':
                    inBrackets = true;
                    break;
                case ']':
                    inBrackets = false;
                    break;
                case 'd' or 'D' or 'y' or 'Y' when !inQuotes && !inBrackets:
                    isDate = true;
                    break;
                default:
                    break;
            }
        }

        return new NumberStyle(isDate, first.Length > 1 && first.All(c => c == '0') ? first.Length : 0);
    }
}
