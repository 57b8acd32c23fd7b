using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading.Xml;

/// <summary>Which element of a table's rows is which of its fields.</summary>
internal sealed class XmlColumns
{
    private readonly Dictionary<string, int> _byElement = new(StringComparer.OrdinalIgnoreCase);
    private readonly char?[] _separators;

    internal XmlColumns(Contract contract, XmlLayout layout, ContractTable table)
    {
        var own = layout.Tables.First(t => t.Table == table.Name);
        var at = table.Fields.Select((f, i) => (f.Name, i)).ToDictionary(f => f.Name, f => f.i, StringComparer.Ordinal);
        foreach (var (name, column) in at.Where(f => f.Key != own.Number))
        {
            _byElement[name] = column;
        }

        foreach (var (element, field) in own.Fields)
        {
            _byElement[element] = at[field];
        }

        _separators = [.. table.Fields.Select(f => f.Type == FieldType.CodeSet ? f.Separator : (char?)null)];
        Number = own.Number is { } number ? at[number] : -1;
        var tables = layout.Tables.ToList();
        ParentTable = table.Parent is { } parent ? tables.FindIndex(t => t.Table == parent.Table && t.Number == parent.ParentField) : -1;
        Parent = ParentTable >= 0 ? at[table.Parent!.Field] : -1;
        All = new ColumnMap(at, table.Fields.Count, []);
    }

    /// <summary>Every field, in the contract's order: a field whose element is not there is blank.</summary>
    internal ColumnMap All { get; }

    /// <summary>Column of the row's number, or -1.</summary>
    internal int Number { get; }

    /// <summary>Column of the parent row's number, or -1.</summary>
    internal int Parent { get; }

    /// <summary>The parent's place among the tables of the layout, or -1.</summary>
    internal int ParentTable { get; }

    internal int? Of(string element) => _byElement.TryGetValue(element, out var column) ? column : null;

    /// <summary>What joins the members of a code set; null when the element may be there once only.</summary>
    internal char? SeparatorOf(int column) => _separators[column];
}
