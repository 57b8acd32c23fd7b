using System.Globalization;
using System.Text;
using SendDashboard.Core.Identifiers;
using SendDashboard.Etl.Validating.Cells;

namespace SendDashboard.Etl.Profiling;

/// <summary>What one column of an unknown file holds, in room that does not grow with the file.</summary>
internal sealed class ColumnProfile(string heading)
{
    /// <summary>Fewer than this are not told apart from one another: a value that few rows have may be somebody's.</summary>
    public const int FewestShown = 10;

    /// <summary>A column with more different values than this has no list of them.</summary>
    private const int MostValues = 1_000;

    private const int LongestListed = 60;

    private static readonly string[] PersonalWords = ["name", "birth", "dob", "postcode", "post code", "address", "phone", "mobile", "email", "e-mail", "upn", "uln", "nhs", "comment", "note"];
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd/MM/yyyy", "yyyy-MMM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    private readonly Dictionary<string, long> _values = new(StringComparer.Ordinal);
    private readonly DistinctCount _distinct = new();
    private readonly long[] _dates = new long[DateFormats.Length];
    private long _whole;
    private long _numbers;
    private long _yesNo;
    private long _upns;
    private long _nhsNumbers;
    private long _postcodes;
    private long _addresses;
    private decimal? _least;
    private decimal? _most;
    private int _firstDay = int.MaxValue;
    private int _lastDay = int.MinValue;

    public string Heading { get; } = heading;

    public long Rows { get; private set; }

    public long Filled { get; private set; }

    public int Longest { get; private set; }

    /// <summary>Different values, to about one in a hundred.</summary>
    public long Distinct => Math.Min(Filled, HasList ? _values.Count : _distinct.About());

    public bool HasList => _values.Count <= MostValues;

    /// <summary>A date of one format in all but a few of its cells.</summary>
    public string? DateFormat => Array.FindIndex(_dates, Nearly) is >= 0 and var at ? DateFormats[at] : null;

    public bool IsWhole => Nearly(_whole);

    public bool IsNumber => Nearly(_numbers);

    public bool IsYesNo => Filled > 0 && _yesNo == Filled;

    public bool IsUpn => Nearly(_upns);

    public bool IsNhsNumber => Nearly(_nhsNumbers);

    public bool IsPostcode => Nearly(_postcodes);

    /// <summary>It may point at a person, by its heading or by what stands in it: of its cells nothing is told but how many are filled.</summary>
    public bool LooksPersonal => PersonalWords.Any(word => Heading.Contains(word, StringComparison.OrdinalIgnoreCase)) || Half(_upns) || Half(_nhsNumbers) || Half(_postcodes) || Half(_addresses) || LooksLikeNumberOfRecord;

    /// <summary>Nearly every cell differs from every other: the number of a record, or free text.</summary>
    public bool LooksLikeNumberOfRecord => Filled >= FewestShown && Distinct * 10 >= Filled * 9 && DateFormat is null && !(IsNumber && !IsWhole);

    public string Range => DateFormat is not null ? $"{Day(_firstDay)} to {Day(_lastDay)}" : IsNumber ? string.Create(CultureInfo.InvariantCulture, $"{_least} to {_most}") : "";

    /// <summary>The commonest values that enough rows have.</summary>
    public IReadOnlyList<(string Value, long Rows)> Top(int most) =>
        HasList ? [.. _values.Where(value => value.Value >= FewestShown).OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(most).Select(value => (value.Key, value.Value))] : [];

    /// <summary>Values that too few rows have to be told.</summary>
    public int Untold => HasList ? _values.Count(value => value.Value < FewestShown) : 0;

    public void Add(ReadOnlySpan<byte> cell)
    {
        Rows++;
        var bytes = CellText.Trim(cell);
        if (bytes.IsEmpty)
        {
            return;
        }

        Filled++;
        _distinct.Add(bytes);
        var text = Encoding.UTF8.GetString(bytes.Length > 4_000 ? bytes[..4_000] : bytes);
        Longest = Math.Max(Longest, text.Length);
        Recognise(bytes, text);
        if (HasList)
        {
            var kept = text.Length > LongestListed ? text[..LongestListed] : text;
            _values[kept] = _values.GetValueOrDefault(kept) + 1;
        }
    }

    private void Recognise(ReadOnlySpan<byte> bytes, string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            _numbers++;
            // What begins with a nought is a code or a number of something, not an amount.
            _whole += decimal.IsInteger(number) && !text.Contains('.', StringComparison.Ordinal) && (text.Length == 1 || text[0] != '0') ? 1 : 0;
            (_least, _most) = (Math.Min(_least ?? number, number), Math.Max(_most ?? number, number));
        }

        for (var at = 0; at < DateFormats.Length; at++)
        {
            if (DateReader.Read(bytes, DateFormats[at]) is >= 0 and var day)
            {
                _dates[at]++;
                (_firstDay, _lastDay) = (Math.Min(_firstDay, day), Math.Max(_lastDay, day));
            }
        }

        _yesNo += text.ToUpperInvariant() is "Y" or "N" or "YES" or "NO" or "TRUE" or "FALSE" ? 1 : 0;
        _upns += Upn.Read(bytes, out _) is not (IdentifierVerdict.WrongShape or IdentifierVerdict.Blank) ? 1 : 0;
        _nhsNumbers += NhsNumber.Read(bytes, out _) is IdentifierVerdict.Ok ? 1 : 0;
        _postcodes += Postcode.Read(bytes, out _) is IdentifierVerdict.Ok ? 1 : 0;
        _addresses += text.Contains('@', StringComparison.Ordinal) ? 1 : 0;
    }

    /// <summary>So many that the others are mistakes: nineteen of twenty.</summary>
    private bool Nearly(long cells) => Filled > 0 && cells * 20 >= Filled * 19;

    private bool Half(long cells) => Filled > 0 && cells * 2 >= Filled;

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
