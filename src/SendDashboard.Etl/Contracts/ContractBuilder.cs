using System.Globalization;
using SendDashboard.Etl.Contracts.Files;

namespace SendDashboard.Etl.Contracts;

/// <summary>Turns a checked contract file into the contract the engine reads by.</summary>
internal static class ContractBuilder
{
    internal static Contract Build(ContractFile file, string version)
    {
        var codes = file.Codes.ToDictionary(c => c.Key, c => Codes(c.Key, c.Value));
        return new Contract(
            file.Extract,
            file.Title,
            file.Owner,
            Words.Kinds[file.Kind],
            Words.Bases[file.Basis],
            Words.Forms[file.Delivery],
            file.PermittedUse,
            file.Schedule is { } s ? new Schedule(s.Cron, s.TimeZone) : null,
            file.Retention.QuarantineDays,
            file.Retention.SpoolDays,
            file.Uses.ConvertAll(Use),
            file.People is { } p ? new PeopleLink([p.Table, .. p.AlsoIn], p.Identifiers.ConvertAll(i => new LinkIdentifier(i.Scheme, i.Field, i.Namespace))) : null,
            file.Tables.ConvertAll(t => Table(t, codes)),
            file.CrossRules.ConvertAll(CrossRule),
            version)
        {
            Xml = file.Xml.ConvertAll(Xml),
        };
    }

    /// <summary>Small letters; runs of anything but letters and figures become one underscore: <c>LA (code)</c> is <c>la_code</c>.</summary>
    internal static string ColumnOf(string name)
    {
        var words = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        var column = string.Join('_', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return column.Length > 0 && char.IsAsciiDigit(column[0]) ? $"c_{column}" : column;
    }

    internal static IReadOnlyList<string> FieldsOf(RowRuleFile rule) =>
        rule.Order.Count > 0 ? rule.Order : rule.OneOf.Count > 0 ? rule.OneOf : [rule.Of ?? "", rule.Needs ?? rule.Blank ?? ""];

    private static ContractUse Use(UseFile use)
    {
        var p = use.Period;
        var period = new PeriodRule(p.Kind, Words.PeriodSources[p.From], p.Table, p.Field, p.YearOffset, p.FileName, p.AsOf, p.Is);
        return new ContractUse(use.Name, use.When?.Field, use.When?.Is, period);
    }

    private static CodeList Codes(string name, CodeListFile list) => new(name, list.Source,
    [
        .. list.Members.Select(m => new CodeMember(m.Key, m.Value, null, null, null)),
        .. list.Dated.Select(m => new CodeMember(m.Key, m.Value.Title, Day(m.Value.ValidFrom), Day(m.Value.ValidTo), m.Value.UseInstead)),
    ]);

    private static ContractTable Table(TableFile t, Dictionary<string, CodeList> codes) => new(
        t.Name,
        t.RowIs,
        t.File,
        t.Required,
        t.MayBeEmpty,
        t.Key,
        t.Parent is { } p ? new ParentLink(p.Field, p.Table, p.ParentField) : null,
        t.Fields.ConvertAll(f => Field(f, codes)),
        t.OtherColumns is { } other ? Words.OtherColumns[other] : OtherColumns.NotSet,
        t.Layouts.ConvertAll(Layout),
        t.RowRules.ConvertAll(r => RowRule(t.Name, r)))
    {
        Footers = t.Footers,
    };

    private static Layout Layout(LayoutFile l) => new(
        l.Name, new Dictionary<string, string>(l.Headings, StringComparer.OrdinalIgnoreCase), l.Absent.ToHashSet(), l.Years.From, l.Years.To, l.HeadingRows);

    private static XmlLayout Xml(XmlLayoutFile x) => new(x.Name, x.Root, [.. x.Tables.Select(XmlTable)], x.Years.From, x.Years.To);

    private static XmlTable XmlTable(KeyValuePair<string, XmlTableFile> t) => new(
        t.Key, t.Value.Row, t.Value.Number, new Dictionary<string, string>(t.Value.Fields, StringComparer.OrdinalIgnoreCase), t.Value.Outside, t.Value.Skip);

    private static ContractField Field(FieldFile f, Dictionary<string, CodeList> codes) => new(
        f.Name,
        ColumnOf(f.Name),
        f.Title,
        Words.Types[f.Type],
        Rules(f.Constraints, f.Type == "date"),
        f.Formats,
        f.MissingValues,
        f.Codes is { } list ? codes[list] : null,
        f.Separator[0],
        f.MayBeAbsent,
        Words.Sensitivities[f.Sensitivity],
        f.Use);

    private static FieldRules Rules(ConstraintsFile c, bool isDate) => new(
        c.Required,
        c.MinLength,
        c.MaxLength,
        isDate ? null : Amount(c.Minimum),
        Amount(c.Maximum),
        isDate ? Day(c.Minimum) : null,
        c.NotFuture,
        c.Age?.Minimum,
        c.Age?.Maximum);

    private static RowRuleDeclaration RowRule(string table, RowRuleFile r)
    {
        var form = r.Order.Count > 0 ? RowRuleForm.Order
            : r.OneOf.Count > 0 ? RowRuleForm.OneOf
            : r.Needs is not null ? RowRuleForm.Needs
            : RowRuleForm.Blank;
        var backing = Backing(r.Source, r.Years, OneRow(table, r.Breaks), OneRow(table, r.Passes));
        return new RowRuleDeclaration(r.Code, form, FieldsOf(r), r.When, Words.Severities[r.Severity], backing);
    }

    private static CrossRuleDeclaration CrossRule(CrossRuleFile r) =>
        new(r.Code, r.Table, r.Fields, Words.Severities[r.Severity], Backing(r.Source, r.Years, r.Breaks, r.Passes));

    private static RuleBacking Backing(
        string source, YearsFile years, Dictionary<string, List<Dictionary<string, string>>> breaks, Dictionary<string, List<Dictionary<string, string>>> passes) =>
        new(source, years.From, years.To, Rows(breaks), Rows(passes));

    private static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Rows(Dictionary<string, List<Dictionary<string, string>>> tables) =>
        tables.ToDictionary(t => t.Key, t => (IReadOnlyList<IReadOnlyDictionary<string, string>>)t.Value);

    private static Dictionary<string, List<Dictionary<string, string>>> OneRow(string table, Dictionary<string, string> row) =>
        row.Count == 0 ? [] : new() { [table] = [row] };

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Amount(string? text) =>
        text is null ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
