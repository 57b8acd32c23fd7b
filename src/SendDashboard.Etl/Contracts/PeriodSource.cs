namespace SendDashboard.Etl.Contracts;

/// <summary>Where the period of a delivery is found. Never the clock.</summary>
public enum PeriodSource
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>A field of the set's header table.</summary>
    HeaderField,

    /// <summary>A column that holds the same period on every row.</summary>
    Column,

    /// <summary>The name of the file.</summary>
    FileName,

    /// <summary>Asked of the person who loads it.</summary>
    Asked,

    /// <summary>The newest value of a column that every table has: a release carries many years and is named after the last.</summary>
    Newest,

    /// <summary>Stated in the contract, for a list that says nowhere what day it is of.</summary>
    Stated,
}
