namespace SendDashboard.Etl.Reading.Xml;

/// <summary>
/// Values that stand round or before rows and are theirs too: of the child round its episodes, of the heading before all rows. They must
/// come before the first row that shares them.
/// </summary>
internal sealed class OutsideValues(IReadOnlyList<string> elements, int columns)
{
    private readonly string?[] _values = new string?[columns];
    private readonly int[] _owners = new int[columns];
    private int _owner = -1;
    private bool _areTaken;

    /// <summary>An element begins; true when it is one whose values are shared. Those of an earlier one of its kind are forgotten.</summary>
    internal bool Starts(string element)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i] == element)
            {
                (_owner, _areTaken) = (i, false);
                for (var column = 0; column < columns; column++)
                {
                    _values[column] = _owners[column] == i ? null : _values[column];
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Keeps a value; false when it comes too late. A second value of a kind is kept with the first.</summary>
    internal bool Keep(int column, string value)
    {
        if (_owner < 0)
        {
            return true; // stands in no such element
        }

        if (_areTaken)
        {
            return false;
        }

        _values[column] = _values[column] is { } first && _owners[column] == _owner ? $"{first};{value}" : value;
        _owners[column] = _owner;
        return true;
    }

    internal string? Take(int column)
    {
        _areTaken = true;
        return _values[column];
    }
}
