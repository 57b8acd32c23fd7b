namespace SendDashboard.Etl.Contracts;

/// <summary>The forms a rule across the fields of one row may take in a contract.</summary>
public enum RowRuleForm
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>The first date is on or before the second, when both are there.</summary>
    Order,

    /// <summary>When the first field holds one of the codes, the second is not empty.</summary>
    Needs,

    /// <summary>When the first field holds one of the codes, the second is empty.</summary>
    Blank,

    /// <summary>At least one of the fields is not empty.</summary>
    OneOf,
}
