using SendDashboard.Core.Faults;
using SendDashboard.Core.Periods;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>The days a date may fall on, worked out once from the as-at date.</summary>
internal sealed class DateBounds
{
    // What systems print for "not known": Excel's day 0 and 1, and the ends of common calendars.
    private static readonly int[] Fillers =
    [
        new DateOnly(1899, 12, 30).DayNumber, new DateOnly(1899, 12, 31).DayNumber, new DateOnly(1900, 1, 1).DayNumber,
        new DateOnly(2999, 12, 31).DayNumber, new DateOnly(9999, 12, 31).DayNumber,
    ];

    private readonly int _earliest;
    private readonly int _latest;
    private readonly int _notAfter = int.MaxValue;
    private readonly int _oldestBirth = int.MinValue;
    private readonly int _youngestBirth = int.MaxValue;
    private readonly int _filler;
    private readonly int _outOfRange;
    private readonly int _future;
    private readonly int _age;

    internal DateBounds(ContractField field, RuleBook book, DateOnly asOf, int earliest, int latest)
    {
        _earliest = Math.Max(earliest, field.Rules.Earliest?.DayNumber ?? earliest);
        _latest = latest;
        _filler = book.Error(FaultCode.PlaceholderDate, field.Name);
        _outOfRange = book.Error(FaultCode.DateOutOfRange, field.Name);
        _future = book.Error(FaultCode.Future, field.Name);
        _age = book.Error(FaultCode.Age, field.Name);
        if (field.Rules.NotFuture)
        {
            _notAfter = asOf.DayNumber;
        }

        if (field.Rules.MaximumAge is { } oldest)
        {
            _oldestBirth = FirstBirthNoOlderThan(oldest, asOf);
        }

        if (field.Rules.MinimumAge is { } youngest)
        {
            _youngestBirth = FirstBirthNoOlderThan(youngest - 1, asOf) - 1;
        }
    }

    /// <summary>The rule the day breaks, or -1.</summary>
    internal int Broken(int day) =>
        Fillers.AsSpan().Contains(day) ? _filler
        : day > _notAfter ? _future
        : day < _oldestBirth || day > _youngestBirth ? _age
        : day < _earliest || day > _latest ? _outOfRange
        : -1;

    /// <summary>The earliest birth whose age on the day is at most <paramref name="age"/>; found by the rule itself, so 29 February is right.</summary>
    private static int FirstBirthNoOlderThan(int age, DateOnly asOf)
    {
        var birth = asOf.AddYears(-(age + 1)).AddDays(-2);
        while (Age.InYears(birth, asOf) is { } years && years > age)
        {
            birth = birth.AddDays(1);
        }

        return birth.DayNumber;
    }
}
