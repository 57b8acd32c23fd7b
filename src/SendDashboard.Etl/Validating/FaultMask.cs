using System.Numerics;
using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Validating;

/// <summary>Which rules a row broke, one bit each: the same bits decide whether it loads and explain why not.</summary>
internal sealed class FaultMask
{
    private readonly ulong[] _bits;
    private readonly ulong[] _errors;
    private bool _any;

    internal FaultMask(IReadOnlyList<Rule> rules)
    {
        _bits = new ulong[rules.Count / 64 + 1];
        _errors = new ulong[_bits.Length];
        foreach (var rule in rules.Where(r => r.Severity == Severity.Error))
        {
            _errors[rule.Number >> 6] |= 1UL << (rule.Number & 63);
        }
    }

    /// <summary>True when any rule was broken.</summary>
    internal bool Any => _any;

    /// <summary>True when a rule was broken that keeps the row out.</summary>
    internal bool KeepsOut
    {
        get
        {
            for (var i = 0; _any && i < _bits.Length; i++)
            {
                if ((_bits[i] & _errors[i]) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal void Raise(int rule)
    {
        _any = true;
        _bits[rule >> 6] |= 1UL << (rule & 63);
    }

    internal bool Has(int rule) => (_bits[rule >> 6] & 1UL << (rule & 63)) != 0;

    internal void Clear()
    {
        if (_any)
        {
            _any = false;
            Array.Clear(_bits);
        }
    }

    /// <summary>The numbers of the rules broken, in the order they were declared.</summary>
    internal IEnumerable<int> Broken()
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var left = _bits[i]; left != 0; left &= left - 1)
            {
                yield return i * 64 + BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
