using System.Globalization;
using System.Text.RegularExpressions;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.UnitTests.Etl.Validating;

/// <summary>
/// The rules once more, written from the contract on strings with the library's own parsers and regular expressions, knowing
/// nothing of the engine. Where the two disagree, one of them is wrong.
/// </summary>
internal sealed class Oracle(ContractTable table, DateOnly asOf, Func<ContractField, string, bool> isOtherPeriod)
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly string[] Yes = ["true", "yes", "y", "1"];
    private static readonly string[] No = ["false", "no", "n", "0"];
    private static readonly DateOnly[] Fillers = [new(1899, 12, 30), new(1899, 12, 31), new(1900, 1, 1), new(2999, 12, 31), new(9999, 12, 31)];

    internal IReadOnlyList<string> Faults(IReadOnlyList<string> cells)
    {
        var found = new List<string>();
        var texts = table.Fields.Select((f, i) => (f, Text: cells[i].Trim(' ', '\t'))).ToDictionary(c => c.f.Name, c => c.Text);
        var bad = new HashSet<string>();
        foreach (var field in table.Fields)
        {
            var text = texts[field.Name];
            if (text.Length == 0 || field.MissingValues.Contains(text))
            {
                found.AddRange(field.Rules.Required ? [$"{field.Name} {FaultCode.Missing}"] : []);
            }
            else if (OfCell(field, text) is { } code)
            {
                found.Add($"{field.Name} {code}");
                bad.UnionWith(code is FaultCode.FormulaLike or FaultCode.RetiredCode ? [] : [field.Name]);
            }
            else if (isOtherPeriod(field, text))
            {
                found.Add($"{field.Name} {FaultCode.OtherPeriod}");
            }
        }

        found.AddRange(table.RowRules.Where(r => Breaks(r, texts, bad)).Select(r => $"{r.Fields[^1]} {r.Code}"));
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private string? OfCell(ContractField f, string t) => f.Type switch
    {
        FieldType.Text => t.EnumerateRunes().Count() is var n && n > (f.Rules.MaxLength ?? int.MaxValue) ? FaultCode.TooLong
            : n < (f.Rules.MinLength ?? 0) ? FaultCode.TooShort
            : Regex.IsMatch(t, "^[0-9][0-9.,-]*[eE]\\+[0-9+-]*$") ? FaultCode.Scientific
            : t.Length > 1 && "=+-@".Contains(t[0]) ? FaultCode.FormulaLike : null,
        FieldType.Year => !short.TryParse(t, NumberStyles.AllowLeadingSign, Plain, out var y) || t[0] == '+' ? OfNumber(t)
            : y < f.Rules.Minimum || y > f.Rules.Maximum ? FaultCode.NumberOutOfRange : null,
        FieldType.Integer => !Regex.IsMatch(t, "^-?[0-9]{1,18}(\\.0+)?$") ? OfNumber(t)
            : decimal.Parse(t, Plain) is var whole && (whole < (f.Rules.Minimum ?? int.MinValue) || whole > (f.Rules.Maximum ?? int.MaxValue)) ? FaultCode.NumberOutOfRange : null,
        FieldType.Number => !Regex.IsMatch(t, "^[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)$") || t.Length > 28 ? OfNumber(t) == FaultCode.Scientific ? FaultCode.Scientific : FaultCode.NotANumber
            : decimal.Parse(t, Plain) is var amount && (amount < (f.Rules.Minimum ?? decimal.MinValue) || amount > (f.Rules.Maximum ?? decimal.MaxValue)) ? FaultCode.NumberOutOfRange : null,
        FieldType.Boolean => Yes.Concat(No).Contains(t.ToLowerInvariant()) ? null : FaultCode.NotYesNo,
        FieldType.Code => OfCode(f.Codes!, t),
        FieldType.CodeSet => t.Split(f.Separator).Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => OfCode(f.Codes!, p)).FirstOrDefault(c => c is not null),
        FieldType.Date => Parse(f, t) is { } day ? OfDay(f, day) : OfWrongDate(t),
        FieldType.Upn => OfUpn(t.ToUpperInvariant()),
        FieldType.NhsNumber => OfTen(Regex.Replace(t, "^(\\d{3})[ -](\\d{3})[ -](\\d{4})$", "$1$2$3"), t, FaultCode.NhsNumberShape, FaultCode.NhsNumberCheck),
        FieldType.Uln => OfTen(t, t, FaultCode.UlnShape, FaultCode.UlnCheck),
        FieldType.Postcode => Regex.IsMatch(t.ToUpperInvariant().Replace(" ", ""), "^ZZ[0-9][0-9]?[0-9][A-Z]{2}$") ? null : FaultCode.Postcode,
        _ => throw new NotSupportedException(f.Type.ToString()),
    };

    private static string OfNumber(string t) => Regex.IsMatch(t, "^[0-9][0-9.,-]*[eE][0-9+-]+$") ? FaultCode.Scientific
        : Regex.IsMatch(t, "^-?[0-9]{1,18}$") ? FaultCode.NumberOutOfRange : FaultCode.NotANumber;

    private string? OfCode(CodeList list, string t)
    {
        var member = list.Members.FirstOrDefault(m => string.Equals(m.Code, t, StringComparison.OrdinalIgnoreCase));
        return member is null ? FaultCode.UnknownCode
            : asOf < (member.ValidFrom ?? DateOnly.MinValue) || asOf > (member.ValidTo ?? DateOnly.MaxValue) ? FaultCode.RetiredCode : null;
    }

    private static DateOnly? Parse(ContractField f, string t)
    {
        foreach (var format in f.Formats.Select(x => x == "dd/MM/yyyy" ? "d/M/yyyy" : x))
        {
            if (DateTime.TryParseExact(t, format, Plain, DateTimeStyles.None, out var found))
            {
                return DateOnly.FromDateTime(found);
            }
        }

        return null;
    }

    private string? OfDay(ContractField f, DateOnly day)
    {
        var age = asOf.Year - day.Year - (asOf.Month * 100 + asOf.Day < day.Month * 100 + day.Day ? 1 : 0);
        return Fillers.Contains(day) ? FaultCode.PlaceholderDate
            : f.Rules.NotFuture && day > asOf ? FaultCode.Future
            : f.Rules.MaximumAge is { } oldest && (age > oldest || day > asOf) ? FaultCode.Age
            : day < (f.Rules.Earliest ?? new DateOnly(1900, 1, 1)) || day.Year is < 1900 or > 2100 ? FaultCode.DateOutOfRange
            : null;
    }

    private static string OfWrongDate(string t) =>
        Regex.IsMatch(t, "^[0-9]{5}(\\.[0-9]+)?$") && int.Parse(t[..5], Plain) is >= 20000 and <= 60000 ? FaultCode.ExcelSerial
        : Regex.IsMatch(t, "^[0-9]{1,2}([/.-])[0-9]{1,2}\\1[0-9]{2}$") ? FaultCode.TwoFigureYear
        : FaultCode.NotADate;

    private static string? OfUpn(string t)
    {
        if (!Regex.IsMatch(t, "^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$"))
        {
            return OfNumber(t) == FaultCode.Scientific ? FaultCode.Scientific : FaultCode.UpnShape;
        }

        var sum = t.Skip(1).Select((c, i) => (char.IsDigit(c) ? c - '0' : Letters.IndexOf(c, StringComparison.Ordinal)) * (i + 2)).Sum();
        return Letters[sum % 23] != t[0] ? FaultCode.UpnCheck : char.IsDigit(t[^1]) ? null : FaultCode.UpnTemporary;
    }

    private static string? OfTen(string digits, string sent, string shape, string check)
    {
        if (!Regex.IsMatch(digits, "^[0-9]{10}$"))
        {
            return OfNumber(sent) == FaultCode.Scientific ? FaultCode.Scientific : shape;
        }

        if (digits.Distinct().Count() == 1)
        {
            return FaultCode.PlaceholderNumber;
        }

        var rest = digits.Take(9).Select((c, i) => (c - '0') * (10 - i)).Sum() % 11;
        var expected = check == FaultCode.NhsNumberCheck ? (11 - rest) % 11 : rest == 0 ? 10 : 10 - rest;
        return expected == digits[9] - '0' ? null : check;
    }

    private bool Breaks(RowRuleDeclaration rule, Dictionary<string, string> texts, HashSet<string> bad)
    {
        var (first, last) = (rule.Fields[0], rule.Fields[^1]);
        bool Has(string name) => texts[name].Length > 0 && !bad.Contains(name);
        bool InPlay() => Has(first) && rule.When.Contains(texts[first].ToUpperInvariant());
        return rule.Form switch
        {
            RowRuleForm.Order => Has(first) && Has(last) && Parse(table.Field(first), texts[first]) > Parse(table.Field(last), texts[last]),
            RowRuleForm.Needs => InPlay() && texts[last].Length == 0,
            RowRuleForm.Blank => InPlay() && Has(last),
            _ => rule.Fields.All(f => texts[f].Length == 0),
        };
    }
}
